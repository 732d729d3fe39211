import { describePods, inNamespace, workloadName } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const schedulingFailed: Rule = defineRule({
  id: "scheduling-failed",
  severity: "error",
  role: "cause",
  title: "The metrics-server pod cannot be scheduled",
  cause:
    "No node fits: taints that it does not tolerate, a node selector or affinity that nothing satisfies, too little CPU or memory, or a host port that is taken.",
  proof: (facts) => [
    describePods(facts),
    "kubectl get nodes -o custom-columns='NAME:.metadata.name,TAINTS:.spec.taints[*].key,CPU:.status.allocatable.cpu,MEMORY:.status.allocatable.memory'",
  ],
  remedies: [
    advice(
      "Remove what the message names, or allow for it",
      ["kubectl describe nodes"],
      "Taints need a toleration, too little room a smaller request or another node, anti-affinity on one node a single replica.",
    ),
    {
      title: "Tolerate the control plane's taint",
      cost: "metrics-server then may run there.",
      commands: (facts) => [
        `kubectl ${inNamespace(facts)} patch ${workloadName(facts)} --type=json -p '[{"op":"add","path":"/spec/template/spec/tolerations","value":[{"key":"CriticalAddonsOnly","operator":"Exists"},{"key":"node-role.kubernetes.io/control-plane","operator":"Exists","effect":"NoSchedule"}]}]'`,
      ],
    },
  ],
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/#my-pod-stays-pending",
  ],
  lines: [
    {
      anyOf: [
        "failedscheduling",
        "nodes are available",
        "no nodes available to schedule pods",
        "node(s) had taint",
        "node(s) had untolerated taint",
        "node(s) didn't",
        "preemption is not helpful for scheduling",
        "node didn't have enough resource",
        "failed to schedule pod",
        "unable to schedule pod",
        "failed to fit in any node",
        "podtoleratesnodetaints",
        "podfitshostports",
        "podfitsresources",
      ],
    },
    { anyOf: ["unschedulable"], matches: /pod|nodes|insufficient/ },
    {
      anyOf: [
        "outofcpu",
        "outofmemory",
        "outofpods",
        "nodeaffinity failed",
        "predicate nodeaffinity",
        "predicate podfitshostports",
        "predicate ",
      ],
      matches: /outof(?:cpu|memory|pods)\b|predicate \S+ failed|nodeaffinity/,
    },
  ],
});
