import { readKubelet } from "../commands/workload-words.ts";
import { restartKubelet } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const timestampMissing: Rule = defineRule({
  id: "timestamp-missing",
  severity: "warning",
  role: "cause",
  title: "The kubelet reports values without a time",
  cause: "cAdvisor or the runtime has not collected yet; metrics-server drops points without a timestamp.",
  proof: (facts) => [readKubelet(facts)],
  remedies: [restartKubelet],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/scraper/client/resource/decode.go"],
  lines: [
    {
      anyOf: [
        "unable to get a valid timestamp",
        "no non-zero timestamp",
        "no timestamp",
        "missing timestamp",
        "timestamp is zero",
        "invalid timestamp",
        "without timestamp",
        "zero timestamp",
      ],
      unless: /tls|token|certificate|assuming now/,
    },
  ],
});
