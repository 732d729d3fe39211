import { defineRule, type Rule } from "../rule.ts";

export const kubeletImagefs: Rule = defineRule({
  id: "kubelet-imagefs",
  severity: "warning",
  role: "cause",
  title: "The kubelet cannot read the image or root file system",
  cause:
    "The runtime is not up yet, its snapshotter's folder is missing or a device is not known to cAdvisor; old kubelets then refuse the whole summary.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
