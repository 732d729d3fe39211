import { defineRule, type Rule } from "../../../src/diagnosis/rule.ts";

type Sample = Pick<Rule, "id" | "lines"> & Partial<Rule>;

/** A rule of which only what a test is about is said. */
export const sampleRule = (sample: Sample): Rule =>
  defineRule({
    severity: "error",
    role: "cause",
    title: `${sample.id} happened`,
    cause: `${sample.id} happens.`,
    proof: () => [],
    remedies: [],
    references: [],
    ...sample,
  });

/** A small catalogue. */
export const SAMPLES: readonly Rule[] = [
  sampleRule({ id: "dns", lines: [{ anyOf: ["no such host"] }] }),
  sampleRule({
    id: "refused",
    lines: [{ anyOf: ["refused"], matches: /dial tcp \S+: connect: connection refused/, unless: /:443: connect/ }],
  }),
  sampleRule({ id: "scrape", lines: [{ anyOf: ["failed to scrape"] }], yieldsTo: ["dns", "refused", "not there"] }),
  sampleRule({
    id: "probe",
    severity: "warning",
    role: "consequence",
    lines: [{ anyOf: ["failed probe"] }, { anyOf: ["no metrics to serve"], matches: /No Metrics/g }],
  }),
  sampleRule({ id: "requeue", severity: "info", role: "noise", lines: [{ anyOf: ["requeue"] }] }),
  sampleRule({ id: "objects-only", lines: [] }),
];
