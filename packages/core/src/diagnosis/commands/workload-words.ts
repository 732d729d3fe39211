import type { RemedyFacts } from "../remedy-facts.ts";
import { isObjectName } from "./object-name.ts";
import { shellWord } from "./shell-word.ts";

/** "-n NAMESPACE" of the workload. */
export const inNamespace = ({ workload }: RemedyFacts): string => `-n ${shellWord(workload.namespace)}`;

/** "deployment/NAME", as kubectl's commands take it. */
export const workloadName = ({ workload }: RemedyFacts): string => shellWord(`${workload.kind}/${workload.name}`);

/** "-l SELECTOR" of the workload's pods. */
export const podsOf = ({ workload }: RemedyFacts): string => `-l ${shellWord(workload.selector)}`;

/** The log of the container that serves metrics. */
export const readLog = (facts: RemedyFacts): string =>
  `kubectl ${inNamespace(facts)} logs ${workloadName(facts)} -c ${shellWord(facts.workload.container)} --tail=50`;

/** The log of that container's run before this one. */
export const readPreviousLog = (facts: RemedyFacts): string =>
  `kubectl ${inNamespace(facts)} logs ${podsOf(facts)} -c ${shellWord(facts.workload.container)} --previous --tail=50`;

/** State and events of the workload's pods. */
export const describePods = (facts: RemedyFacts): string =>
  `kubectl ${inNamespace(facts)} describe pods ${podsOf(facts)}`;

/** The container's command line, as the cluster has it. */
export const readFlags = (facts: RemedyFacts): string => {
  // Nothing in it means anything to a shell within double quotes, which are easier on the eye than quoted single ones.
  const container = `{.spec.template.spec.containers[${facts.workload.containerIndex}]['image','command','args']}`;

  return `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath="${container}"`;
};

/** The APIService with its condition. */
export const readApiService = (facts: RemedyFacts): string =>
  `kubectl get apiservice ${shellWord(facts.apiService)} -o jsonpath='{.spec}{"\\n"}{.status.conditions}'`;

/** The first node that the finding touches, or a placeholder; it stands in comments, too, where nothing can be quoted. */
export const someNode = ({ nodes }: RemedyFacts): string =>
  shellWord(nodes.find(({ name }) => isObjectName(name))?.name ?? "<node>");

/** The kubelet's metrics, through the API server. */
export const readKubelet = (facts: RemedyFacts): string => {
  const node = facts.nodes[0]?.name;
  const path = `/api/v1/nodes/${node === undefined ? "<node>" : encodeURIComponent(node)}/proxy/metrics/resource`;

  return `kubectl get --raw ${shellWord(path)}`;
};

/** What runs on a node is written after this line. */
export const ON_EACH_NODE = "# on each of the nodes:";
