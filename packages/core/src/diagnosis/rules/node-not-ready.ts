import { advice } from "../remedies/advice.ts";
import { checkKubelet } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const nodeNotReady: Rule = defineRule({
  id: "node-not-ready",
  severity: "error",
  role: "cause",
  title: "A node is not ready",
  cause: "Its kubelet does not report, so there is nothing to scrape; old versions of metrics-server skip such nodes.",
  proof: () => ["kubectl get nodes", "kubectl describe nodes"],
  remedies: [checkKubelet, advice("Remove the Node object of a machine that is gone", ["kubectl delete node <node>"])],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/"],
  lines: [
    {
      anyOf: [
        "is not ready",
        "nodenotready",
        "node not ready",
        "kubelet stopped posting node status",
        "nodestatusunknown",
        "node status is now: nodenotready",
      ],
      matches: /\bnodes? \S{0,253} ?is not ready|nodenotready|node not ready|stopped posting|nodestatusunknown/,
      unless: /status is now: nodeready|network (?:plugin )?is not ready|pod is not ready|container/,
    },
    { anyOf: ["kubeletnotready"] },
    { anyOf: [" notready "], matches: /^\S{1,253} notready \S{1,100} \d{1,6}[smhdy]\S{0,8} v1\.\d/ },
  ],
});
