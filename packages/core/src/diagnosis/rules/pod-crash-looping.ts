import { describePods, readPreviousLog } from "../commands/workload-words.ts";
import { lookAtPreviousLog } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const podCrashLooping: Rule = defineRule({
  id: "pod-crash-looping",
  severity: "error",
  role: "consequence",
  title: "The metrics-server container keeps exiting",
  cause: "It starts and ends again; the log of its previous run says why.",
  proof: (facts) => [readPreviousLog(facts), describePods(facts)],
  remedies: [lookAtPreviousLog],
  references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"],
  lines: [],
});
