import { someNode } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletLogStats: Rule = defineRule({
  id: "kubelet-log-stats",
  severity: "info",
  role: "noise",
  title: "The kubelet cannot measure a container's log folder",
  cause: "The folder is gone with its container. CPU and memory are not touched.",
  proof: (facts) => [`# on node ${someNode(facts)}:\nls /var/log/pods`],
  remedies: [],
  references: ["https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/stats/log_metrics_provider.go"],
  lines: [
    {
      anyOf: ["log stats", "log usage", "pod log", "logs usage", "log metrics", "container log dir", "fetch log"],
      matches:
        /unable to (?:fetch|calc|get)|failed to (?:fetch|get|read|open)|error (?:fetch|get)|du failed|no such file/,
      unless: /stream|server error|terminated container|previous/,
    },
  ],
});
