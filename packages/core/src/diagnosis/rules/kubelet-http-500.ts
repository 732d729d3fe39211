import { readKubelet } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { readKubeletLog, restartKubelet } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletHttp500: Rule = defineRule({
  id: "kubelet-http-500",
  severity: "error",
  role: "cause",
  title: "The kubelet fails to build its metrics",
  cause:
    "An error inside the kubelet (500): the runtime, cgroups, cAdvisor or its own node information; the kubelet's log has the reason.",
  proof: (facts) => [readKubelet(facts)],
  remedies: [readKubeletLog, restartKubelet],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md"],
  lines: [
    {
      anyOf: ["500 internal server error", "status code 500", "http status 500"],
      matches: /scrap|kubelet|request failed|bad status code|\/stats\/|\/metrics\/resource|http status/,
      unless: /(?:readiness|liveness) probe|pull(?:ing)? (?:and unpack )?image|\/v2\/|\/apis\//,
    },
    // The kubelet's own log of requests.
    { anyOf: ["resp=500"], matches: /uri=\/(?:stats\/|metrics\/(?:resource|cadvisor|probes))/ },
    { anyOf: ["/stats/"], matches: /^(?:get|post) \/stats\/\S{0,200}: \(\S{1,20}\) 500/ },
    {
      anyOf: ["http internalservererror", "internal error: "],
      matches:
        /http internalservererror|internal error: (?:fail|received|unable|unknown|could|can|error|rpc|no |node|context)/,
    },
    {
      anyOf: [
        "failed to get root cgroup stats",
        "failed to get node info",
        "failed to get summary",
        "failed to get rlimit",
      ],
      unless: /eviction manager|node \S+ not found$/,
    },
    {
      anyOf: ["502 bad gateway", "503 service unavailable", "504 gateway timeout", "429 too many requests"],
      matches: /request failed(?: -|, status:)|bad status code/,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["kubelet-imagefs", "http-proxy-misconfigured", "kubelet-log-stats", "virtual-node"],
});
