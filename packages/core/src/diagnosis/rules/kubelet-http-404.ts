import { readKubelet } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { leaveOutVirtualNodes } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletHttp404: Rule = defineRule({
  id: "kubelet-http-404",
  severity: "error",
  role: "cause",
  title: "The kubelet does not serve the path that is asked for",
  cause: "/metrics/resource needs a kubelet of 1.18 or later, and virtual kubelets often lack it (404).",
  proof: (facts) => [readKubelet(facts), "kubectl get nodes -o wide"],
  remedies: [
    advice(
      "Use a metrics-server that fits the kubelets: 0.5 reads /stats/summary, 0.6 and later need kubelets of 1.18",
      ["kubectl get nodes -o wide"],
    ),
    leaveOutVirtualNodes,
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server#compatibility-matrix"],
  lines: [
    {
      anyOf: ["404 not found", "404 page not found", "status code 404", "http status 404"],
      matches: /scrap|kubelet|request failed|bad status code|\/stats\/|\/metrics\/|http status/,
      unless: NOT_KUBELET,
    },
    // The kubelet's own log of requests.
    { anyOf: ["resp=404"], matches: /uri=\/(?:stats\/|metrics\/(?:resource|cadvisor|probes))/ },
    { anyOf: ["/stats/"], matches: /^(?:get|post) \/stats\/\S{0,300}: \(\S{1,20}\) 404/ },
  ],
  yieldsTo: ["virtual-node"],
});
