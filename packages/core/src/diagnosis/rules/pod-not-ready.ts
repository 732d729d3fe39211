import { inNamespace, podsOf, readLog } from "../commands/workload-words.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const podNotReady: Rule = defineRule({
  id: "pod-not-ready",
  severity: "error",
  role: "consequence",
  title: "No metrics-server pod is ready",
  cause: "The readiness probe fails, mostly because the scrapes do; the pod's log has the cause.",
  proof: (facts) => [`kubectl ${inNamespace(facts)} get pods ${podsOf(facts)}`, readLog(facts)],
  remedies: [lookAtPod],
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  lines: [],
});
