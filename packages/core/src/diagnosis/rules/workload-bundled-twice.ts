import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const workloadBundledTwice: Rule = defineRule({
  id: "workload-bundled-twice",
  severity: "warning",
  role: "cause",
  title: "Two installations of metrics-server are in the cluster",
  cause:
    "The platform brings one and another was installed beside it; they fight for the APIService, the Service or the labels.",
  proof: () => ["kubectl get deployments,daemonsets --all-namespaces | grep -i metrics-server"],
  remedies: [
    advice("Remove the one that you installed, where the platform brings one", [
      "helm list --all-namespaces --filter metrics-server",
      "helm uninstall <release> -n <namespace>",
    ]),
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md"],
  lines: [],
});
