import { defineRule, type Rule } from "../rule.ts";

export const probeNoMetricsToServe: Rule = defineRule({
  id: "probe-no-metrics-to-serve",
  severity: "warning",
  role: "consequence",
  title: "metrics-server has no metrics to serve yet",
  cause:
    "Its readiness check finds no usable pair of samples: normal for the first half minute, else the scrapes fail; the same log says why.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
