import { defineRule, type Rule } from "../rule.ts";

export const podOomOrThrottled: Rule = defineRule({
  id: "pod-oom-or-throttled",
  severity: "error",
  role: "cause",
  title: "metrics-server is killed for memory or starved of CPU",
  cause:
    "Its limits are too small for the cluster: it needs about 2 MiB of memory and 1 m of CPU a node beyond 100 m and 200 MiB.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
