import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsApiWrongVersion: Rule = defineRule({
  id: "metrics-api-wrong-version",
  severity: "error",
  role: "cause",
  title: "The Metrics API is registered in a version that one side does not speak",
  cause:
    "Only metrics.k8s.io/v1 is there for a client that knows v1beta1, or an APIService registers v1 for a metrics-server that serves v1beta1 only.",
  proof: () => ["kubectl get apiservices v1beta1.metrics.k8s.io v1.metrics.k8s.io"],
  remedies: [
    advice(
      "Delete the registration that nothing serves",
      ["kubectl delete apiservice v1.metrics.k8s.io"],
      "Only where its condition says that the backend answers 404.",
    ),
    advice("Or use a client that knows the version: kubectl 1.37 for metrics.k8s.io/v1", ["kubectl version --client"]),
  ],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/issues/588",
    "https://github.com/kubernetes-sigs/metrics-server/issues/1786",
  ],
  lines: [],
});
