import { defineRule, type Rule } from "../rule.ts";

export const clientCredentialsRefused: Rule = defineRule({
  id: "client-credentials-refused",
  severity: "error",
  role: "cause",
  title: "The API server does not accept the credentials",
  cause:
    "The token or client certificate of the kubeconfig has expired, was revoked or belongs to another cluster (401).",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
