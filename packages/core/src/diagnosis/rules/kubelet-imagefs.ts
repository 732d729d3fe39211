import { someNode } from "../commands/workload-words.ts";
import { restartKubelet } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletImagefs: Rule = defineRule({
  id: "kubelet-imagefs",
  severity: "warning",
  role: "cause",
  title: "The kubelet cannot read the image or root file system",
  cause:
    "The runtime is not up yet, its snapshotter's folder is missing or a device is not known to cAdvisor; old kubelets then refuse the whole summary.",
  proof: (facts) => [`# on node ${someNode(facts)}:\nsudo crictl imagefsinfo`],
  remedies: [restartKubelet],
  references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/"],
  lines: [
    {
      anyOf: [
        "failed to get the info of the filesystem",
        "rootfsinfo",
        "imagefsinfo",
        "imagefs information",
        "failed to get imagefs",
        "failed to get image fs",
        "failed to get rootfs",
        "fail to get rootfs",
        "imagefs stats",
        "rootfs stats",
        "invalid capacity 0 on image filesystem",
        "imagefs.available",
        "imagefs.inodes",
        "non-existent label crio-images",
        "non-existent label docker-images",
        "in cached partitions map",
        "image filesystem",
        "imagegcfailed",
        "image garbage collection failed",
      ],
      matches: /fail|error|invalid|unable|missing|no observation|could not|non-existent/,
      unless: /^eviction manager: failed to check|eviction manager: no observation/,
    },
  ],
});
