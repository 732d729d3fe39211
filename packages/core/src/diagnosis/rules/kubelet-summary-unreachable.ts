import { readKubelet } from "../commands/workload-words.ts";
import { checkKubelet, openKubeletPort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletSummaryUnreachable: Rule = defineRule({
  id: "kubelet-summary-unreachable",
  severity: "error",
  role: "cause",
  title: "The API server does not get a kubelet's summary",
  cause:
    "The API server's own connection to the kubelet's port fails, so logs, exec and summaries through it fail too.",
  proof: (facts) => [readKubelet(facts)],
  remedies: [checkKubelet, openKubeletPort],
  references: ["https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/"],
  lines: [],
});
