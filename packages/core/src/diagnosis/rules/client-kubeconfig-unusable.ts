import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clientKubeconfigUnusable: Rule = defineRule({
  id: "client-kubeconfig-unusable",
  severity: "error",
  role: "cause",
  title: "The kubeconfig cannot be used",
  cause:
    "No kubeconfig was found, or it names a context, cluster, user or file that does not exist or cannot be read, so there is no API server to ask.",
  proof: () => ["kubectl config current-context", "kubectl config view --minify"],
  remedies: [
    advice("Choose a context that exists", ["kubectl config get-contexts", "kubectl config use-context <context>"]),
    advice("Name the file", ["export KUBECONFIG=<path of the kubeconfig>"]),
  ],
  references: ["https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"],
  lines: [
    {
      anyOf: [
        "invalid configuration:",
        "error loading config file",
        "no configuration has been provided",
        "cannot locate context",
        "unable to read client-cert",
        "unable to read client-key",
        "unable to read certificate-authority",
        "context was not found for specified context",
        "does not exist in the kubeconfig",
      ],
      unless: /lister client config|in-cluster/,
    },
    { anyOf: ["localhost:8080 was refused", "http://localhost:8080/api"] },
    {
      anyOf: ["getting credentials: exec:", "exec plugin"],
      matches: /executable file not found|no such file|not found|invalid apiversion|client\.authentication/,
    },
  ],
});
