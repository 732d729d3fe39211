import { readLog } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const counterDecreased: Rule = defineRule({
  id: "counter-decreased",
  severity: "info",
  role: "noise",
  title: "A counter went backwards between two scrapes",
  cause: "A container or node restarted; the next scrape repairs it.",
  proof: (facts) => [readLog(facts)],
  remedies: [],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/storage/types.go"],
  lines: [
    {
      anyOf: [
        "unexpected decrease",
        "decrease in starttime",
        "counter went backwards",
        "less than previous",
        "cumulative stats decreased",
        "smaller than previous",
      ],
    },
  ],
});
