import { defineRule, type Rule } from "../rule.ts";

export const aggregatorOpenapiUnavailable: Rule = defineRule({
  id: "aggregator-openapi-unavailable",
  severity: "warning",
  role: "consequence",
  title: "The API server cannot load the OpenAPI document of the Metrics API",
  cause: "Its backend does not answer; the message ends with the cause, and is harmless right after an installation.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
