import { inNamespace, workloadName } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const nannyAddonResizer: Rule = defineRule({
  id: "nanny-addon-resizer",
  severity: "warning",
  role: "cause",
  title: "The addon-resizer beside metrics-server fails",
  cause:
    "The sidecar pod_nanny has wrong parameters, or its ServiceAccount may not read its pod and patch its Deployment.",
  proof: (facts) => [`kubectl ${inNamespace(facts)} logs ${workloadName(facts)} -c metrics-server-nanny --tail=30`],
  remedies: [
    advice(
      "Set the sidecar's --deployment, --container and --namespace right, and let its ServiceAccount get pods and patch that Deployment, or remove it",
      ["kubectl -n kube-system get deployments -o yaml"],
    ),
  ],
  references: ["https://github.com/kubernetes/autoscaler/tree/master/addon-resizer"],
  lines: [
    {
      anyOf: ["nanny", "addon-resizer", "addon_resizer"],
      matches: /error|fail|forbidden|unable|unknown|cannot|invalid|not found|couldn't|missing|required|resp=403/,
    },
    {
      anyOf: [
        "--minclustersize flag",
        "--extra-cpu flag",
        "--extra-memory flag",
        "--poll-period flag",
        "--threshold flag",
      ],
    },
    {
      anyOf: ["unknown flag:", "flag provided but not defined:"],
      matches:
        /: -{1,2}(?:minclustersize|extra-(?:cpu|memory|storage)|poll-period|threshold|acceptance-offset|recommendation-offset|estimator|config-dir)\b/,
    },
    {
      anyOf: ["deployments.apps", "deployments.extensions"],
      matches:
        /is forbidden: user system:serviceaccount:\S+ cannot (?:get|update|patch) (?:resource )?deployments(?: |\.)/,
      unless: /horizontal-pod-autoscaler/,
    },
    {
      anyOf: [
        "error while querying apiserver for resources",
        "failed to update deployment",
        "error getting deployment",
        "failed to get deployment",
      ],
    },
  ],
});
