import { shellWord } from "../commands/shell-word.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const installConflict: Rule = defineRule({
  id: "install-conflict",
  severity: "error",
  role: "cause",
  title: "The installation clashes with one that is already there",
  cause:
    "Objects of the same name belong to another release, manager or add-on, or a field that cannot be changed differs.",
  proof: (facts) => [
    "helm list --all-namespaces --filter metrics-server",
    `kubectl get apiservice ${shellWord(facts.apiService)} -o jsonpath='{.metadata.labels}{.metadata.annotations}'`,
  ],
  remedies: [
    advice(
      "Keep one: remove the one that you do not want",
      [
        "helm list --all-namespaces --filter metrics-server",
        "helm uninstall <release> -n <namespace>",
        "# or what was applied:\nkubectl delete -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml",
      ],
      "No metrics until the other one runs.",
    ),
    advice("Or let Helm take over what is there, for each object that it names", [
      "kubectl -n <namespace> label <kind>/<name> app.kubernetes.io/managed-by=Helm --overwrite",
      "kubectl -n <namespace> annotate <kind>/<name> meta.helm.sh/release-name=<release> meta.helm.sh/release-namespace=<namespace> --overwrite",
    ]),
  ],
  references: [
    "https://helm.sh/docs/faq/changes_since_helm2/",
    "https://github.com/kubernetes-sigs/metrics-server/tree/master/charts/metrics-server",
  ],
  lines: [
    {
      anyOf: [
        "invalid ownership metadata",
        "cannot be imported into the current release",
        "cannot re-use a name that is still in use",
        "that already exists. unable to continue",
        "another operation (install/upgrade/rollback) is in progress",
        "has no deployed releases",
        "conflicts found when trying to apply",
      ],
    },
    {
      anyOf: ["already exists", "field is immutable", "apply failed with", "conflict with"],
      matches: /metrics|spec\.selector/,
      unless: /waiting for|reflector|the object has been modified|helm\.go.*debug/,
    },
    { anyOf: ["cannot patch"], matches: /is invalid: spec\.(?:selector|clusterip): / },
    { anyOf: ["the deployment metrics-server is invalid", "deployment.apps metrics-server is invalid"] },
  ],
});
