import { expect, test } from "vitest";
import { nodeName } from "../../../src/diagnosis/text/node-names.ts";
import { splitAggregate } from "../../../src/diagnosis/text/split-aggregate.ts";

const SOURCE = "unable to fully scrape metrics from source kubelet_summary:";

const cases: readonly { name: string; text: string; statements: readonly string[] }[] = [
  { name: "no aggregate", text: "EOF", statements: ["EOF"] },
  {
    name: "one node",
    text: `unable to fully collect metrics: ${SOURCE}a: unable to fetch metrics from Kubelet a (a): EOF`,
    statements: [`unable to fully collect metrics: ${SOURCE}a: unable to fetch metrics from Kubelet a (a): EOF`],
  },
  {
    name: "0.3: three nodes and two causes",
    text: `unable to fully collect metrics: [${SOURCE}a: EOF, ${SOURCE}b: no such host, ${SOURCE}c: EOF]`,
    statements: [`unable to fully collect metrics: [${SOURCE}a: EOF`, `${SOURCE}b: no such host`, `${SOURCE}c: EOF]`],
  },
  {
    name: "0.4",
    text: "unable to fully scrape metrics: [unable to fully scrape metrics from node a: EOF, unable to fully scrape metrics from node b: EOF]",
    statements: [
      "unable to fully scrape metrics: [unable to fully scrape metrics from node a: EOF",
      "unable to fully scrape metrics from node b: EOF]",
    ],
  },
  {
    name: "nodes without an address",
    text: `[unable to extract connection information for node "a": no, unable to extract connection information for node "b": no]`,
    statements: [
      `[unable to extract connection information for node "a": no`,
      `unable to extract connection information for node "b": no]`,
    ],
  },
];

test.for(cases)("$name", ({ text, statements }) => {
  expect(splitAggregate(text)).toEqual(statements);
});

test("a thousand nodes are a thousand statements, more than ten thousand are not told apart", () => {
  const aggregate = (count: number): string =>
    `unable to fully collect metrics: [${Array.from({ length: count }, (_, node) => `${SOURCE}n${node}: EOF`).join(", ")}]`;

  expect(splitAggregate(aggregate(1000)).map(nodeName)).toEqual(Array.from({ length: 1000 }, (_, node) => `n${node}`));
  expect(splitAggregate(aggregate(10_100))).toHaveLength(10_000);
});
