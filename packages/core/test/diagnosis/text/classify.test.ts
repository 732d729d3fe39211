import { expect, test } from "vitest";
import { type Classification, createClassifier } from "../../../src/diagnosis/text/classify.ts";
import type { Level } from "../../../src/diagnosis/text/unwrapped.ts";
import { SAMPLES } from "./sample-rules.ts";

const { classify, mayMatter } = createClassifier(SAMPLES);

const finds = (...ruleIds: string[]): Classification => ({ kind: "findings", ruleIds });
const HEALTHY: Classification = { kind: "healthy" };
const UNRECOGNISED: Classification = { kind: "unrecognised" };

const cases: readonly { statement: string; level?: Level; says: Classification }[] = [
  { statement: "lookup a: no such host", says: finds("dns") },
  { statement: "LOOKUP A: NO SUCH HOST", says: finds("dns") },
  { statement: `"Failed to scrape node" err="lookup a: no such host"`, says: finds("dns") },
  { statement: `"Failed to scrape node" err="EOF"`, says: finds("scrape") },
  { statement: "dial tcp a:10250: connect: connection refused", says: finds("refused") },
  { statement: "dial tcp a:443: connect: connection refused", says: UNRECOGNISED },
  { statement: "connection refused", says: UNRECOGNISED },
  { statement: "connection refused", level: "info", says: HEALTHY },
  { statement: "no such host; dial tcp a:1: connect: connection refused", says: finds("dns", "refused") },
  { statement: "no metrics to serve", level: "info", says: finds("probe") },
  { statement: "no metrics to serve", level: "info", says: finds("probe") },
  { statement: "Rate Limited Requeue", says: finds("requeue") },
  { statement: "all is well", says: HEALTHY },
  { statement: "all is well", level: "warning", says: UNRECOGNISED },
  { statement: "all is well", level: "error", says: UNRECOGNISED },
  { statement: "", says: HEALTHY },
];

test.for(cases)("$statement ($level)", ({ statement, level, says }) => {
  expect(classify(statement, level)).toEqual(says);
});

const raw: readonly (readonly [raw: string, may: ReturnType<typeof mayMatter>])[] = [
  ["all is well", { matches: false, fails: false }],
  ["it failed", { matches: false, fails: true }],
  [String.raw`err=\"No  Such\tHost\"`, { matches: true, fails: true }],
  ["what is behind &quot; is not known", { matches: true, fails: false }],
];

test.for(raw)("a raw line may matter: %s", ([line, may]) => {
  expect(mayMatter(line)).toEqual(may);
});
