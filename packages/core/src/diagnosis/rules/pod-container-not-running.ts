import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const podContainerNotRunning: Rule = defineRule({
  id: "pod-container-not-running",
  severity: "warning",
  role: "cause",
  title: "A pod has no metrics because a container of it does not run",
  cause:
    "What does not run uses nothing that could be measured; the metrics pipeline is not to blame, and metrics come back two scrapes after the container stays up.",
  proof: () => ["kubectl -n <namespace> get pod <pod>"],
  remedies: [
    advice("Find out why the container ends", [
      "kubectl -n <namespace> describe pod <pod>",
      "kubectl -n <namespace> logs <pod> -c <container> --previous --tail=50",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/"],
  lines: [],
});
