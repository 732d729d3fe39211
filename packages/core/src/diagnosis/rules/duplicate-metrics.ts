import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const duplicateMetrics: Rule = defineRule({
  id: "duplicate-metrics",
  severity: "warning",
  role: "cause",
  title: "A node or pod is reported twice",
  cause:
    "Two Node objects stand for one host, or a pod is still listed by a node that is gone; metrics-server keeps the first.",
  proof: () => ["kubectl get nodes -o wide", "kubectl get pods --all-namespaces -o wide"],
  remedies: [
    advice(
      "Remove the Node object that no machine stands behind",
      ["kubectl delete node <node>"],
      "Its pods are deleted with it.",
    ),
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/scraper/scraper.go"],
  lines: [
    {
      anyOf: [
        "duplicate node",
        "duplicate pod",
        "got duplicate",
        "duplicate metrics",
        "already been received",
        "duplicate container",
        "collected metric",
        "got multiple",
      ],
      matches: /duplicate (?:node|pod|container|metric)s?\b|received|was collected before|multiple (?:node|pod)/,
      unless: /duplicate (?:node|pod)port|^got duplicate labels/,
    },
  ],
});
