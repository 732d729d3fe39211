import { shellWord } from "../commands/shell-word.ts";
import { inNamespace, workloadName } from "../commands/workload-words.ts";
import type { WorkloadFacts } from "../remedy-facts.ts";
import { defineRule, type Rule } from "../rule.ts";

export const probeMisconfigured: Rule = defineRule({
  id: "probe-misconfigured",
  severity: "error",
  role: "cause",
  title: "A probe asks metrics-server on another port or in another scheme than it serves",
  cause:
    "The port or the scheme of the readiness or liveness probe does not fit --secure-port, so the kubelet holds a healthy metrics-server for dead: it never becomes ready, or is restarted again and again.",
  proof: (facts) => [
    `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath="{.spec.template.spec.containers[${facts.workload.containerIndex}]['args','ports','readinessProbe','livenessProbe']}"`,
  ],
  remedies: [
    {
      title: "Let both probes ask the port that metrics-server serves, over HTTPS",
      commands: (facts) => [
        `kubectl ${inNamespace(facts)} patch ${workloadName(facts)} --type=json -p ${shellWord(JSON.stringify(probes(facts.workload)))}`,
      ],
    },
  ],
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml",
  ],
  lines: [],
});

/** A patch that sets both probes as in the official manifest. */
const probes = ({ containerIndex, flags }: WorkloadFacts): readonly object[] => {
  const port = servedPort(flags);
  const probe = (path: string, more: object) => ({
    httpGet: { path, port, scheme: "HTTPS" },
    periodSeconds: 10,
    ...more,
  });
  const at = `/spec/template/spec/containers/${containerIndex}`;
  return [
    { op: "add", path: `${at}/readinessProbe`, value: probe("/readyz", { initialDelaySeconds: 20 }) },
    { op: "add", path: `${at}/livenessProbe`, value: probe("/livez", {}) },
  ];
};

const servedPort = (flags: readonly string[]): number =>
  Number(flags.flatMap((flag) => /^--secure-port=(\d{1,5})$/.exec(flag)?.[1] ?? []).at(-1) ?? 443);
