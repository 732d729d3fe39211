import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clientCredentialsRefused: Rule = defineRule({
  id: "client-credentials-refused",
  severity: "error",
  role: "cause",
  title: "The API server does not accept the credentials",
  cause:
    "The token or client certificate of the kubeconfig has expired, was revoked or belongs to another cluster (401).",
  proof: () => ["kubectl auth whoami"],
  remedies: [
    advice("Log in again, or fetch a new kubeconfig", [
      "kubectl auth whoami",
      "# kubeadm, on a control plane node:\nsudo kubeadm kubeconfig user --client-name=<user>",
    ]),
  ],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/"],
  lines: [
    {
      anyOf: ["you must be logged in to the server", "the server has asked for the client to provide credentials"],
      unless: /scrape|unable to (?:get|fetch) metrics|failed to (?:list|watch)/,
    },
    { anyOf: ["getting credentials: "], matches: /expired|token|login|exit code|exit status|denied/ },
  ],
});
