import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clientServerCertificate: Rule = defineRule({
  id: "client-server-certificate",
  severity: "error",
  role: "cause",
  title: "This computer does not trust the API server's certificate",
  cause:
    "The certificate was signed by another CA than the kubeconfig names, is for another name, or has expired: the kubeconfig belongs to another or to a rebuilt cluster, or something between answers in its place.",
  proof: () => ["kubectl version -v=6"],
  remedies: [
    advice(
      "Fetch the kubeconfig of this cluster again",
      ["kubectl config view --minify -o jsonpath='{.clusters[0].cluster}'"],
      "Do not switch verification off: credentials would go to whoever answers.",
    ),
  ],
  references: ["https://kubernetes.io/docs/setup/best-practices/certificates/"],
  lines: [
    {
      anyOf: ["unable to connect to the server", "couldn't get current server api group list"],
      matches: /x509|certificate|tls: (?!handshake)/,
      unless: /getting credentials/,
    },
  ],
});
