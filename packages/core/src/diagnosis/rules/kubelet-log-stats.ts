import { defineRule, type Rule } from "../rule.ts";

export const kubeletLogStats: Rule = defineRule({
  id: "kubelet-log-stats",
  severity: "info",
  role: "noise",
  title: "The kubelet cannot measure a container's log folder",
  cause: "The folder is gone with its container. CPU and memory are not touched.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
