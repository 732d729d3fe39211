import { defineRule, type Rule } from "../rule.ts";

export const clientServerCertificate: Rule = defineRule({
  id: "client-server-certificate",
  severity: "error",
  role: "cause",
  title: "This computer does not trust the API server's certificate",
  cause:
    "The certificate was signed by another CA than the kubeconfig names, is for another name, or has expired: the kubeconfig belongs to another or to a rebuilt cluster, or something between answers in its place.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
