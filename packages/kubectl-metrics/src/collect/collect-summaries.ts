import type { Failure, NodeObject, PodMetrics, PodObject, Snapshot } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { type ApiError, isServerGone } from "../cluster/api-error.ts";
import { UserError } from "../errors.ts";
import { type Listed, listFailures, type Objects } from "./objects.ts";
import type { CollectOptions, CollectRequest } from "./request.ts";
import { readSummaries } from "./summaries.ts";

/**
 * Reads the kubelets' summaries through the API server: of the nodes that can hold
 * wanted rows, and of no other.
 *
 * @param problem - why the Metrics API is not the source, when it was tried
 * @throws UserError when it can't be known which nodes to ask
 */
export async function collectSummaries(
  client: ApiClient,
  request: CollectRequest,
  objects: Objects,
  options: CollectOptions,
  problem?: Failure,
): Promise<Snapshot> {
  const [pods, nodes] = await readObjects(request, objects);
  const names = nodesToAsk(request, pods, nodes, problem);
  const summaries = await readSummaries(client, {
    nodes: names,
    pods: request.kind !== "nodes",
    keep: keeper(request, pods),
    timeout: options.requestTimeout,
    measure: options.measure,
    onProgress: (done) => options.onProgress(done, names.length),
  });

  return {
    source: "summary",
    takenAt: options.now(),
    nodes: nodes?.ok ? nodes.items : undefined,
    pods: pods?.ok && request.needsPods ? pods.items : undefined,
    nodeMetrics: request.kind === "nodes" || request.withNodeMetrics ? summaries.nodeMetrics : undefined,
    podMetrics: request.kind === "nodes" ? undefined : summaries.podMetrics,
    failures: [...(problem ? [problem] : []), ...listFailures(pods, nodes), ...summaries.failures],
  };
}

type MaybeListed<T> = Listed<T> | undefined;

/** The lists that the rows need, and those that tell which kubelets to ask; no other. */
async function readObjects(
  request: CollectRequest,
  objects: Objects,
): Promise<readonly [MaybeListed<PodObject>, MaybeListed<NodeObject>]> {
  if (request.kind === "nodes") return [undefined, await objects.nodes()];
  const isNarrow =
    request.namespace !== undefined ||
    request.names.length > 0 ||
    request.labelSelector !== undefined ||
    request.fieldSelector !== undefined;
  const [pods, nodes] = await Promise.all([
    isNarrow || request.needsPods ? objects.pods() : undefined,
    request.needsNodes ? objects.nodes() : undefined,
  ]);
  return [pods, pods?.ok ? nodes : (nodes ?? (await objects.nodes()))];
}

function nodesToAsk(
  request: CollectRequest,
  pods: Listed<PodObject> | undefined,
  nodes: MaybeListed<NodeObject>,
  problem: Failure | undefined,
): readonly string[] {
  if (pods?.ok) return nodesOf(pods.items);
  if (pods !== undefined && (request.labelSelector !== undefined || request.fieldSelector !== undefined)) {
    throw cannotChoose(
      pods.error,
      "a summary has no labels: which pods a selector means is known from the list of pods",
      problem,
    );
  }
  if (nodes?.ok) return nodes.items.map((node) => node.name);
  if (request.kind === "nodes" && request.names.length > 0) return request.names;
  if (nodes === undefined) return [];
  throw cannotChoose(nodes.error, "which kubelets there are is known from the list of nodes", problem);
}

const nodesOf = (pods: readonly PodObject[]): readonly string[] => [
  ...new Set(pods.flatMap((pod) => (pod.phase === "Running" && pod.node !== undefined ? [pod.node] : []))),
];

function cannotChoose(error: ApiError, why: string, problem: Failure | undefined): UserError {
  if (isServerGone(error)) return error;
  const tried = problem === undefined ? "" : `${problem.message}\nerror: and the kubelets can't be read either: `;
  return new UserError(`${tried}${error.message}; ${why}`);
}

/** Summaries hold every pod of a node; kept are those that were asked for. */
function keeper(request: CollectRequest, pods: Listed<PodObject> | undefined): (pod: PodMetrics) => boolean {
  const inScope = (pod: PodMetrics): boolean =>
    (request.namespace === undefined || pod.namespace === request.namespace) &&
    (request.names.length === 0 || request.names.includes(pod.name));
  if (!pods?.ok || (request.labelSelector === undefined && request.fieldSelector === undefined)) return inScope;

  const listed = new Set(pods.items.map((pod) => `${pod.namespace}/${pod.name}`));
  return (pod) => inScope(pod) && listed.has(`${pod.namespace}/${pod.name}`);
}
