import { defineRule, type Rule } from "../rule.ts";

export const informerNotSynced: Rule = defineRule({
  id: "informer-not-synced",
  severity: "error",
  role: "cause",
  title: "metrics-server has not read the cluster's nodes and pods",
  cause:
    "Its informers wait for their first list from the API server: rights or the way there are missing, or a ConfigMap that it needs does not exist.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
