import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaTargetProblem: Rule = defineRule({
  id: "hpa-target-problem",
  severity: "warning",
  role: "cause",
  title: "An autoscaler's target is wrong",
  cause:
    "scaleTargetRef names an object that does not exist, has no scale subresource or no selector, or another autoscaler selects the same pods.",
  proof: () => ["kubectl get hpa --all-namespaces", "kubectl describe hpa <name> -n <namespace>"],
  remedies: [
    advice("Correct scaleTargetRef, or the selector of the target", ["kubectl -n <namespace> edit hpa <name>"]),
  ],
  references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"],
  lines: [
    {
      anyOf: [
        "failedgetscale",
        "target's current scale",
        "ambiguousselector",
        "controlled by multiple hpas",
        "failedupdatescale",
        "failedrescale",
        "missing selector",
        "selector is required",
        "invalidselector",
        "couldn't convert selector",
        "invalid selector",
        "unable to find matching hpa",
        "failed to query scale subresource",
        "in scale target reference",
      ],
      matches:
        /failedgetscale|unable to get the target|ambiguousselector|multiple hpas|failed(?:update|re)scale|selector is required|invalidselector|missing selector|couldn't convert selector|scale subresource|invalid api version in scale target reference/,
    },
    {
      anyOf: ["/scale"],
      matches: /\w+\/scale\.\S+ \S+ not found|no matches for kind .{0,200}scale|scale\.\S+ .{0,100}not found/,
    },
    { anyOf: ["no matches for kind"], matches: /horizontal|hpa|scale/ },
  ],
  yieldsTo: ["hpa-custom-external-metrics", "hpa-rbac"],
});
