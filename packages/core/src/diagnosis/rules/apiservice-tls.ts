import { defineRule, type Rule } from "../rule.ts";

export const apiserviceTls: Rule = defineRule({
  id: "apiservice-tls",
  severity: "error",
  role: "cause",
  title: "The API server does not trust metrics-server's serving certificate",
  cause:
    "insecureSkipTLSVerify is false and the certificate is self-signed, for another name, or signed by another CA than caBundle.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
