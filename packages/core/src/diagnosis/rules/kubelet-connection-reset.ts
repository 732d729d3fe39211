import { readLog } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { checkKubelet } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectionReset: Rule = defineRule({
  id: "kubelet-connection-reset",
  severity: "warning",
  role: "cause",
  title: "The connection to the kubelet breaks off",
  cause:
    "It was closed half-way: a kubelet that restarts, a proxy, mesh or firewall between, or packets too large for the overlay (MTU). Once, around a reboot, it means nothing.",
  proof: (facts) => [readLog(facts), "kubectl get nodes"],
  remedies: [
    checkKubelet,
    advice(
      "Compare the MTU of the pod network with the nodes' network, and take metrics-server out of the service mesh",
      ["# on a node:\nip link"],
    ),
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#network-problems"],
  lines: [
    {
      anyOf: [
        "connection reset by peer",
        "unexpected eof",
        ": eof",
        "broken pipe",
        "client connection lost",
        "http2: server sent goaway",
        "forcibly closed by the remote host",
        "use of closed network connection",
        "server closed idle connection",
        "transport is closing",
        "connection error: protocol_error",
        "stream error",
        "connection aborted",
        "client conn could not be established",
        "client conn not usable",
      ],
      matches:
        /scrap|kubelet|\/stats\/|\/metrics\/resource|:102[45]\d\/|failed to read response body|error dialing backend/,
      unless: NOT_KUBELET,
    },
    { anyOf: ["failed to read response body"], unless: NOT_KUBELET },
  ],
  yieldsTo: [
    "node-not-ready",
    "http-proxy-misconfigured",
    "virtual-node",
    "kubelet-cri-stats-failure",
    "metrics-parse-failure",
    "kubelet-cadvisor-partial-failure",
    "network-tunnel-down",
  ],
});
