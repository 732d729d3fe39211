import { setFlags } from "../commands/set-flags.ts";
import { readKubelet, readLog } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { checkKubelet, openKubeletPort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletScrapeTimeout: Rule = defineRule({
  id: "kubelet-scrape-timeout",
  severity: "error",
  role: "cause",
  title: "The kubelet did not answer in time",
  cause:
    "The request was not finished within --kubelet-request-timeout: packets are dropped on the way, or the kubelet is slow because it or its container runtime is overloaded.",
  proof: (facts) => [`time ${readKubelet(facts)}`, readLog(facts)],
  remedies: [
    openKubeletPort,
    checkKubelet,
    {
      title: "If the kubelet is slow for a good reason: wait longer",
      cost: "Hides a fault of the network or of the node.",
      commands: (facts) => setFlags(facts, { set: ["--kubelet-request-timeout=20s", "--metric-resolution=30s"] }),
    },
  ],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/pull/1057",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
  ],
  lines: [
    {
      anyOf: [
        "failed to scrape node, timeout to access kubelet",
        "failed to get all responses in time",
        "timeout to access kubelet",
      ],
    },
    { anyOf: ["response in time"], matches: /failed to get \S{1,253} response in time/ },
    {
      anyOf: [
        "context deadline exceeded",
        "client.timeout",
        "request canceled",
        "read tcp",
        "timeout awaiting response headers",
      ],
      matches:
        /(?:scrap|kubelet|\/stats\/|\/metrics\/resource|:102[45]\d\/).{0,800}(?:deadline exceeded|client\.timeout|request canceled|i\/o timeout|awaiting response)/,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: [
    "node-not-ready",
    "dns-resolver-timeout",
    "http-proxy-misconfigured",
    "virtual-node",
    "kubelet-connect-timeout",
    "kubelet-cri-stats-failure",
    "network-tunnel-down",
  ],
});
