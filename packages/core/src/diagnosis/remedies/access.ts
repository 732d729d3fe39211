import {
  delegatorBinding,
  metricsServerBinding,
  metricsServerRole,
  readerBinding,
} from "../commands/access-manifests.ts";
import { applyManifest } from "../commands/apply-manifest.ts";
import { shellWord } from "../commands/shell-word.ts";
import { inNamespace, workloadName } from "../commands/workload-words.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Remedy } from "../rule.ts";

export const restartWorkload = (facts: RemedyFacts): string =>
  `kubectl ${inNamespace(facts)} rollout restart ${workloadName(facts)}`;

/** nodes, pods and the kubelets' metrics. */
export const grantMetricsServer: Remedy = {
  title: "Give metrics-server's ServiceAccount its ClusterRole",
  commands: (facts) => [applyManifest([...metricsServerRole(facts), "---", ...metricsServerBinding(facts)])],
};

export const grantDelegation: Remedy = {
  title: "Let metrics-server ask the API server about callers",
  commands: (facts) => [applyManifest(delegatorBinding(facts)), restartWorkload(facts)],
};

export const grantAuthenticationReader: Remedy = {
  title: "Let metrics-server read extension-apiserver-authentication",
  commands: (facts) => [applyManifest(readerBinding(facts)), restartWorkload(facts)],
};

/** For a person, or for a program's ServiceAccount. */
export const grantReader: Remedy = {
  title: "Let the user read metrics.k8s.io",
  cost: "Needs someone who may grant rights; nodes of the core group let kubectl top show percentages.",
  commands: ({ user }) => {
    const serviceAccount = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user ?? "");
    const subject =
      serviceAccount === null
        ? `--user=${shellWord(user ?? "<user>")}`
        : `--serviceaccount=${shellWord(`${serviceAccount[1]}:${serviceAccount[2]}`)}`;

    return [
      "kubectl create clusterrole metrics-reader --verb=get,list --resource=nodes.metrics.k8s.io,pods.metrics.k8s.io,nodes,pods",
      `kubectl create clusterrolebinding metrics-reader --clusterrole=metrics-reader ${subject}`,
    ];
  },
};
