import { defineRule, type Rule } from "../rule.ts";

export const apiserviceServicePort: Rule = defineRule({
  id: "apiservice-service-port",
  severity: "error",
  role: "cause",
  title: "The Service does not have the port that the APIService names",
  cause: "spec.service.port of the APIService is not among the Service's ports.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
