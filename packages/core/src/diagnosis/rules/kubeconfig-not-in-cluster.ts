import { setFlags } from "../commands/set-flags.ts";
import { inNamespace, readPreviousLog, workloadName } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeconfigNotInCluster: Rule = defineRule({
  id: "kubeconfig-not-in-cluster",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot build its API client",
  cause: "It found neither a ServiceAccount token and KUBERNETES_SERVICE_HOST nor a usable --kubeconfig.",
  proof: (facts) => [
    readPreviousLog(facts),
    `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath='{.spec.template.spec.automountServiceAccountToken}'`,
  ],
  remedies: [
    {
      title: "Mount the ServiceAccount's token",
      commands: (facts) => [
        `kubectl ${inNamespace(facts)} patch ${workloadName(facts)} -p '{"spec":{"template":{"spec":{"automountServiceAccountToken":true}}}}'`,
      ],
    },
    {
      title: "Outside a pod: name a kubeconfig",
      commands: (facts) =>
        setFlags(facts, {
          set: ["--kubeconfig=<file>", "--authentication-kubeconfig=<file>", "--authorization-kubeconfig=<file>"],
        }),
    },
  ],
  references: ["https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/"],
  lines: [
    {
      anyOf: [
        "unable to load in-cluster configuration",
        "kubernetes_service_host and kubernetes_service_port",
        "unable to construct lister client config",
        "failed to build client config",
        "unable to build config from flags",
        "/var/run/secrets/kubernetes.io/serviceaccount",
      ],
      matches: /in-cluster|kubernetes_service_host|client config|no such file|permission denied|build config/,
    },
    {
      anyOf: [
        "failed to get delegated authentication kubeconfig",
        "failed to get delegated authorization kubeconfig",
        "unable to load kubeconfig",
        "error loading kubeconfig",
      ],
    },
    {
      anyOf: ["remote authentication", "remote authorization", "authentication-kubeconfig", "authorization-kubeconfig"],
      matches:
        /neither|no \S{0,20}kubeconfig|no (?:authentication|authorization)-kubeconfig|not available|no such file/,
    },
  ],
});
