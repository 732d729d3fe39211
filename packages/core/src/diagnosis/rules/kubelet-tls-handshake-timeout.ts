import { readKubelet, readLog } from "../commands/workload-words.ts";
import { KUBELET, NOT_KUBELET } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { checkKubelet } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletTlsHandshakeTimeout: Rule = defineRule({
  id: "kubelet-tls-handshake-timeout",
  severity: "error",
  role: "cause",
  title: "The TLS handshake with the kubelet does not finish",
  cause:
    "The port accepts, but nothing follows: an overloaded kubelet, packets too large for the overlay (MTU), or something between that inspects TLS.",
  proof: (facts) => [`time ${readKubelet(facts)}`, readLog(facts)],
  remedies: [
    advice("Make packets of full size pass: a smaller MTU for the overlay (50 less for VXLAN)", [
      "# on a node:\nip link",
      "ping -M do -s 1422 <address of another node>",
    ]),
    checkKubelet,
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#network-problems"],
  lines: [{ anyOf: ["tls handshake timeout", "tls: handshake timeout"], matches: KUBELET, unless: NOT_KUBELET }],
  yieldsTo: ["network-tunnel-down", "virtual-node"],
});
