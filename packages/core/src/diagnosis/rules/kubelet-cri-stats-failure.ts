import { readKubelet, someNode } from "../commands/workload-words.ts";
import { readKubeletLog, restartKubelet } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCriStatsFailure: Rule = defineRule({
  id: "kubelet-cri-stats-failure",
  severity: "error",
  role: "cause",
  title: "The container runtime does not tell the kubelet its statistics",
  cause: "The runtime's stats call failed, timed out or is not supported, so the kubelet has no metrics of containers.",
  proof: (facts) => [readKubelet(facts), `# on node ${someNode(facts)}:\nsudo crictl stats`],
  remedies: [restartKubelet, readKubeletLog],
  references: ["https://kubernetes.io/docs/reference/instrumentation/cri-pod-container-metrics/"],
  lines: [
    {
      anyOf: [
        "listpodsandboxstats",
        "listcontainerstats",
        "podsandboxstats from runtime",
        "containerstats from runtime",
        "cri stats",
        "list_pod_sandbox_stats",
        "listpodsandboxmetrics",
        "failed to list pod stats",
        "failed to list all container stats",
        "failed to get container stats",
        "failed to get pod stats",
        "failed to list pod sandboxes",
        "failed to list all container",
        "imagefsstats from image service failed",
        "containerstats resp",
      ],
      matches: /error|fail|must be updated|unimplemented|rpc|deadline/,
    },
    // What the kubelet lists before it asks for figures: no list, no figures.
    {
      anyOf: ["from runtime service failed", "getkubeletcontainers failed", "container garbage collection failed"],
      matches: /(?:listpodsandbox|listcontainers|getkubeletcontainers|garbage collection).{0,600}rpc error/,
    },
    { anyOf: ["hcsshim::opencomputesystem"] },
    { anyOf: ["no metrics received"], matches: /collecting stats for/ },
    {
      anyOf: ["resource_scrape_error", "scrape_error"],
      matches: /(?:resource_)?scrape_error(?:\{[^}]{0,100}\})? 1(?:\s|$)/,
    },
    {
      anyOf: ["rpc error"],
      matches: /(?:stats|summary|metrics)\b(?!-).{0,300}rpc error/,
      unless: /500 internal|internal error: |request failed|imagefs|image filesystem|pull|konnectivity|containerlogs/,
    },
  ],
  yieldsTo: ["kubelet-http-500", "kubelet-imagefs"],
});
