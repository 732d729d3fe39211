import { inNamespace } from "../commands/workload-words.ts";
import { deleteRegistration, install } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const workloadNotFound: Rule = defineRule({
  id: "workload-not-found",
  severity: "error",
  role: "cause",
  title: "No Deployment or DaemonSet runs metrics-server",
  cause:
    "The Service selects pods of no workload that exists: metrics-server was removed, or installed under other labels.",
  proof: (facts) => [
    `kubectl ${inNamespace(facts)} get deployments,daemonsets,pods -l k8s-app=metrics-server`,
    "kubectl get deployments,daemonsets --all-namespaces",
  ],
  remedies: [install, deleteRegistration],
  references: ["https://github.com/kubernetes-sigs/metrics-server#installation"],
  lines: [],
});
