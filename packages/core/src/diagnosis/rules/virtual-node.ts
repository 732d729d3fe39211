import { setFlags } from "../commands/set-flags.ts";
import { leaveOutVirtualNodes } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const virtualNode: Rule = defineRule({
  id: "virtual-node",
  severity: "warning",
  role: "cause",
  title: "A virtual node has no kubelet to scrape",
  cause:
    "Virtual kubelets, Fargate, ACI and ECI nodes answer other paths, or none, and their certificates are their own.",
  proof: () => ["kubectl get nodes -L type,kubernetes.io/role,eks.amazonaws.com/compute-type"],
  remedies: [
    leaveOutVirtualNodes,
    {
      title: "On Fargate: keep metrics-server off port 10250, which belongs to the node's own kubelet",
      commands: (facts) => setFlags(facts, { set: ["--secure-port=4443"] }),
    },
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/issues/1468", "https://virtual-kubelet.io/docs/"],
  lines: [
    {
      anyOf: [
        "fargate",
        "virtual-kubelet",
        "virtual-node",
        "virtualnode",
        "virtual kubelet",
        "eci-",
        "aci-",
        "/stats/container/",
      ],
      matches: /fargate|virtual[- ]?(?:kubelet|node)|\b[ea]ci-|\b404\b.{0,100}\/stats\/container\//,
      unless: /^starting|fargate profile/,
    },
  ],
  yieldsTo: [
    "dns-node-hostname-not-found",
    "scheduling-failed",
    "image-pull-failed",
    "admission-blocked",
    "pod-metrics-missing",
  ],
});
