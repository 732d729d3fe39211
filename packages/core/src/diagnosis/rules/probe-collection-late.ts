import { defineRule, type Rule } from "../rule.ts";

export const probeCollectionLate: Rule = defineRule({
  id: "probe-collection-late",
  severity: "error",
  role: "consequence",
  title: "metrics-server's collection does not finish in time",
  cause:
    "Its liveness check saw no new scrape for one and a half resolutions: kubelets that do not answer, or too little CPU.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
