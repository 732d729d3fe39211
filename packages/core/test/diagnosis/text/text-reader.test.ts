import { expect, test } from "vitest";
import { createClassifier } from "../../../src/diagnosis/text/classify.ts";
import type { Fold } from "../../../src/diagnosis/text/fold.ts";
import { createTextReader, type TextReport } from "../../../src/diagnosis/text/text-reader.ts";
import { formatRfc3339, parseRfc3339 } from "../../../src/index.ts";
import { SAMPLES } from "./sample-rules.ts";

const NOW = parseRfc3339("2026-11-24T12:00:00Z") as never;
const classifier = createClassifier(SAMPLES);

function read(...pieces: readonly string[]): TextReport {
  const reader = createTextReader(classifier, NOW);
  reader.begin("a.log");
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return reader.report();
}

const time = (moment: Fold["firstAt"]): string => (moment === undefined ? "?" : formatRfc3339(moment));

/** "rule ×count line first..last nodes" */
const brief = ({ folds }: TextReport): readonly string[] =>
  folds.map(
    ({ ruleId = "unknown", count, line, firstAt, lastAt, nodes }) =>
      `${ruleId} ×${count} line ${line} ${time(firstAt)}..${time(lastAt)} ${nodes.join(",")}`,
  );

const scrape = (at: string, node: string, error: string): string =>
  `E1123 ${at}       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://${node}:10250/metrics/resource\\": ${error}" node="${node}"\n`;

const cases: readonly { name: string; text: string; folds: readonly string[] }[] = [
  {
    name: "healthy chatter is nothing",
    text: "I1123 16:39:41.176748       1 a.go:1] all is well, no error\nhello\nNov 23 16:39:43 host-1 kubelet[1]: I1123 16:39:43.000000       1 a.go:1] it failed and goes on\n",
    folds: [],
  },
  {
    name: "the same of several nodes and times is one",
    text:
      scrape("16:39:41.000000", "node-1", "dial tcp: lookup node-1 on 10.96.0.10:53: no such host") +
      scrape("16:39:41.100000", "node-2", "dial tcp: lookup node-2 on 10.96.0.10:53: no such host") +
      scrape("16:39:56.000000", "node-1", "dial tcp: lookup node-1 on 10.96.0.10:53: no such host") +
      scrape("16:40:11.000000", "node-2", "dial tcp: lookup node-2 on 10.96.0.10:53: no such host"),
    folds: ["dns ×4 line 1 2026-11-23T16:39:41Z..2026-11-23T16:40:11Z node-1,node-2"],
  },
  {
    name: "ports of clients are no difference",
    text:
      scrape("16:39:41.000000", "a", "read tcp 10.0.0.1:40001->10.0.0.2:10250: EOF") +
      scrape("16:39:42.000000", "a", "read tcp 10.0.0.1:40002->10.0.0.2:10250: EOF"),
    folds: ["scrape ×2 line 1 2026-11-23T16:39:41Z..2026-11-23T16:39:42Z a"],
  },
  {
    name: "an aggregate is a fold for each cause",
    text: "unable to fully collect metrics: [unable to fully scrape metrics from source kubelet_summary:a: lookup a: no such host, unable to fully scrape metrics from source kubelet_summary:b: dial tcp 10.0.0.2:10250: connect: connection refused, unable to fully scrape metrics from source kubelet_summary:c: lookup c: no such host]",
    folds: ["dns ×1 line 1 ?..? a,c", "refused ×1 line 1 ?..? b"],
  },
  {
    name: "failures that no rule knows are counted, whatever says that they are",
    text:
      "E1123 16:39:41.000000       1 a.go:1] it is so\nW1123 16:39:42.000000       1 a.go:1] it is so\n" +
      `Nov 23 16:39:43 host-1 kubelet[1]: E1123 16:39:43.000000       1 a.go:1] it is otherwise\nit failed\n`,
    folds: [
      "unknown ×2 line 1 2026-11-23T16:39:41Z..2026-11-23T16:39:42Z ",
      "unknown ×1 line 3 2026-11-23T16:39:43Z..2026-11-23T16:39:43Z host-1",
      "unknown ×1 line 4 ?..? ",
    ],
  },
  {
    name: "a message that YAML folds",
    text: "  - lastTransitionTime: \"2026-11-23T16:39:41Z\"\n    message: 'it was: dial tcp 10.0.0.1:4443:\n      connect: connection\n      refused'\n    reason: FailedDiscoveryCheck\n",
    folds: ["refused ×1 line 2 ?..? "],
  },
  {
    name: "a rule whose words are hidden",
    text: "no&#32;such&#32;host\n",
    folds: ["dns ×1 line 1 ?..? "],
  },
];

test.for(cases)("$name", ({ text, folds }) => {
  expect(brief(read(text))).toEqual(folds);
});

test("pieces of any size say the same", () => {
  const text = cases.map((one) => one.text).join("\n");

  expect(brief(read(...(text.match(/[\s\S]{1,7}/g) ?? [])))).toEqual(brief(read(text)));
});

test("lines are numbered in each file", () => {
  const reader = createTextReader(classifier, NOW);
  for (const origin of ["a", "b"]) {
    reader.begin(origin);
    reader.push("fine\nno such host\nlast: it failed");
    reader.end();
  }

  const { lines, cutLines, folds } = reader.report();
  expect({ lines, cutLines }).toEqual({ lines: 6, cutLines: 0 });
  expect(folds.map(({ origin, line, count, seen }) => [origin, line, count, seen])).toEqual([
    ["a", 2, 2, "no such host"],
    ["a", 3, 2, "last: it failed"],
  ]);
});

test("a line of megabytes is cut, and said so", () => {
  const { lines, cutLines, folds } = read(`no such host ${"x".repeat(3_000_000)}\n`);

  expect({ lines, cutLines, ids: folds.map(({ ruleId }) => ruleId) }).toEqual({ lines: 1, cutLines: 1, ids: ["dns"] });
});

test("of too many kinds, one stands for the rest", () => {
  const word = (index: number): string => [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const texts = Array.from({ length: 600 }, (_, index) => `it failed: ${word(index)}\nno such host: ${word(index)}\n`);

  const { folds } = read(texts.join(""));

  expect(folds).toHaveLength(502);
  expect(folds.slice(-2).map(({ ruleId, count, isRest }) => [ruleId, count, isRest])).toEqual([
    [undefined, 350, true],
    ["dns", 350, true],
  ]);
});

test("nodes are named up to a number", () => {
  const lines = Array.from({ length: 5100 }, (_, node) => scrape("16:39:41.000000", `n${node}`, "no such host"));

  const [fold] = read(lines.join("")).folds;
  expect([fold?.count, fold?.nodes.length]).toEqual([5100, 5000]);
});

const scraped = (node: string, error: string): string =>
  `unable to fully scrape metrics from source kubelet_summary:${node}: unable to fetch metrics from Kubelet ${node}${error}`;

test.for([
  { name: "cut before its last cause", tail: `, ${scraped("w3", "")}`, ids: ["dns"] },
  { name: "cut within a word of its last cause", tail: `, ${scraped("w3", ": no such ho")}`, ids: ["dns", "dns"] },
  { name: "whole, with a cause that no rule knows", tail: `, ${scraped("w3", "")}]`, ids: ["dns", undefined] },
  { name: "whole and quoted", tail: `, ${scraped("w3", "")}]"`, ids: ["dns", undefined] },
])("an aggregate $name", ({ tail, ids }) => {
  const { folds } = read(
    `E1123 16:39:41.000000       1 manager.go:111] unable to fully collect metrics: [${scraped("w1", ": no such host")}${tail}\n`,
  );

  expect(folds.map(({ ruleId }) => ruleId)).toEqual(ids);
});

test("a line that the container runtime broke into parts is one", () => {
  const at = "2026-11-23T16:39:41.776748Z stderr";
  const parts = [
    `${at} P E1123 16:39:41.776748       1 scraper.go:149] "Failed to scrape node" err="no such `,
    `${at} F host"`,
  ];

  const report = read(...parts.map((part) => `${part}\n`), `${at} P no such`);

  expect(brief(report)).toEqual(["dns ×1 line 1 2026-11-23T16:39:41.776Z..2026-11-23T16:39:41.776Z "]);
  expect({ lines: report.lines, cutLines: report.cutLines }).toEqual({ lines: 3, cutLines: 0 });
});

test("what the container runtime broke into very many parts is cut, and said so", () => {
  const at = "2026-11-23T16:39:41.776748Z stderr";

  const { lines, cutLines } = read(
    `${at} P no such host\n`,
    `${at} P ${"x".repeat(16_384)}\n`.repeat(40),
    `${at} F end\n`,
  );

  expect({ lines, cutLines }).toEqual({ lines: 42, cutLines: 1 });
});
