import { expect, test } from "vitest";
import { OFFICIAL_FACTS } from "../../../src/diagnosis/remedy-facts.ts";
import type { Fold } from "../../../src/diagnosis/text/fold.ts";
import { sightingOf, textFindings } from "../../../src/diagnosis/text/text-findings.ts";
import { SAMPLES, sampleRule } from "./sample-rules.ts";

const fold = (ruleId: string | undefined, more: Partial<Fold> = {}): Fold => ({
  ruleId,
  seen: "it",
  origin: "a.log",
  line: 1,
  count: 1,
  nodes: [],
  isRest: false,
  ...more,
});

const order = (ids: readonly (string | undefined)[]): readonly (readonly string[])[] =>
  textFindings(
    ids.map((id) => fold(id)),
    SAMPLES,
    OFFICIAL_FACTS,
  ).map(({ id, consequences }) => [id, ...consequences.map((one) => one.id)]);

test("causes come first, consequences below the first of them, noise last", () => {
  expect(order(["requeue", "probe", "refused", undefined, "dns"])).toEqual([
    ["dns", "probe"],
    ["refused"],
    ["requeue"],
  ]);
});

test("consequences stand alone where no cause was seen", () => {
  expect(order(["requeue", "probe"])).toEqual([["probe"], ["requeue"]]);
  expect(order([undefined])).toEqual([]);
});

test("an error comes before a warning", () => {
  const warning = sampleRule({ id: "warning", severity: "warning", lines: [] });
  const found = textFindings([fold("warning"), fold("dns")], [warning, ...SAMPLES], OFFICIAL_FACTS);

  expect(found.map(({ id }) => id)).toEqual(["dns", "warning"]);
});

test("a finding has what proves it, and commands made for the nodes that it names", () => {
  const rule = sampleRule({
    id: "dns",
    lines: [],
    proof: ({ nodes }) => nodes.map(({ name, addresses }) => `look at ${name}, ${addresses.length}`),
    remedies: [
      { title: "Pay", cost: "money", commands: ({ workload }) => [`mend ${workload.name}`] },
      { title: "Wait", commands: () => [] },
    ],
  });
  const known = { name: "a", addresses: [{ type: "InternalIP", address: "10.0.0.1" }] };
  const folds = [
    fold("dns", { nodes: ["b", "a"], count: 3, firstAt: 1000 as never, lastAt: 2000 as never }),
    fold("dns", { line: 7, nodes: ["a"], firstAt: 3000 as never, lastAt: 3000 as never }),
  ];

  expect(textFindings(folds, [rule], { ...OFFICIAL_FACTS, allNodes: [known, { name: "c", addresses: [] }] })).toEqual([
    {
      id: "dns",
      severity: "error",
      role: "cause",
      title: "dns happened",
      cause: "dns happens.",
      nodes: ["a", "b"],
      nodesOf: 2,
      evidence: [
        {
          ruleId: "dns",
          seen: "it",
          where: "line 1 of a.log",
          at: "1970-01-01T00:00:02Z",
          firstAt: "1970-01-01T00:00:01Z",
          count: 3,
          nodes: ["b", "a"],
        },
        { ruleId: "dns", seen: "it", where: "line 7 of a.log", at: "1970-01-01T00:00:03Z", nodes: ["a"] },
      ],
      proof: ["look at a, 1", "look at b, 0"],
      remedies: [
        { title: "Pay", cost: "money", commands: ["mend metrics-server"] },
        { title: "Wait", commands: [] },
      ],
      references: [],
      consequences: [],
    },
  ]);
});

test("what no rule knows is evidence of none", () => {
  expect(sightingOf(fold(undefined))).toEqual({ ruleId: "", seen: "it", where: "line 1 of a.log" });
});
