import { defineRule, type Rule } from "../rule.ts";

export const apiserviceServiceNotFound: Rule = defineRule({
  id: "apiservice-service-not-found",
  severity: "error",
  role: "cause",
  title: "The APIService names a Service that does not exist",
  cause:
    "metrics-server was removed, or is in another namespace or under another name, and the APIService was left behind.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
