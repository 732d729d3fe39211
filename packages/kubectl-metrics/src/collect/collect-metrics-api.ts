import type { Failure, NodeMetrics, NodeObject, PodMetrics, PodObject, Snapshot } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { isApiError } from "../cluster/api-error.ts";
import { type MetricsApiAnswer, MetricsApiError, readNodeMetricsApi, readPodMetricsApi } from "./metrics-api.ts";
import { listFailures, type Objects } from "./objects.ts";
import type { CollectRequest } from "./request.ts";

/**
 * Reads metrics and, at the same time, the core objects that the rows need.
 *
 * @throws MetricsApiError, ApiError
 */
export function collectMetricsApi(
  client: ApiClient,
  request: CollectRequest,
  objects: Objects,
  now: () => number,
): Promise<Snapshot> {
  return request.kind === "nodes"
    ? collectNodes(client, request, objects, now)
    : collectPods(client, request, objects, now);
}

async function collectNodes(
  client: ApiClient,
  request: CollectRequest,
  objects: Objects,
  now: () => number,
): Promise<Snapshot> {
  const [answer, nodes] = await Promise.all([readNodeMetricsApi(client, request), objects.nodes()]);
  const isSelected = request.fieldSelector !== undefined;
  if (isSelected && !nodes.ok) throw nodes.error;

  return {
    ...origin(answer, now),
    nodes: nodes.ok ? nodes.items : undefined,
    nodeMetrics: isSelected && nodes.ok ? ofListedNodes(answer.items, nodes.items) : answer.items,
    failures: listFailures(undefined, nodes),
  };
}

async function collectPods(
  client: ApiClient,
  request: CollectRequest,
  objects: Objects,
  now: () => number,
): Promise<Snapshot> {
  // The Metrics API knows no field of an object but its name: such a selector is answered by the list of pods.
  const needsPods = request.needsPods || request.fieldSelector !== undefined;
  const [answer, nodeAnswer, pods, nodes] = await Promise.all([
    readPodMetricsApi(client, request),
    request.withNodeMetrics ? nodeMetricsIfAny(client, request) : undefined,
    needsPods ? objects.pods() : undefined,
    request.needsNodes ? objects.nodes() : undefined,
  ]);
  if (request.fieldSelector !== undefined && pods?.ok === false) throw pods.error;

  return {
    ...origin(answer, now),
    nodes: nodes?.ok ? nodes.items : undefined,
    pods: request.needsPods && pods?.ok ? pods.items : undefined,
    nodeMetrics: nodeAnswer?.ok ? nodeAnswer.items : undefined,
    podMetrics: request.fieldSelector !== undefined && pods?.ok ? ofListedPods(answer.items, pods.items) : answer.items,
    failures: [...listFailures(pods, nodes), ...(nodeAnswer?.ok === false ? [nodeAnswer.failure] : [])],
  };
}

type MaybeNodeMetrics =
  | { readonly ok: true; readonly items: readonly NodeMetrics[] }
  | { readonly ok: false; readonly failure: Failure };

/** Usage of all nodes, beside pods: whoever may not read it does without. */
async function nodeMetricsIfAny(client: ApiClient, request: CollectRequest): Promise<MaybeNodeMetrics> {
  const ofNodes = { ...request, kind: "nodes" as const, names: [], labelSelector: undefined, fieldSelector: undefined };
  try {
    return { ok: true, items: (await readNodeMetricsApi(client, ofNodes)).items };
  } catch (error) {
    const cause = error instanceof MetricsApiError ? error.cause : error;
    if (!isApiError(cause)) throw error;
    return { ok: false, failure: { step: "metrics-api", reason: cause.failure, message: cause.message } };
  }
}

const origin = (answer: MetricsApiAnswer<unknown>, now: () => number) => ({
  source: "metrics-api" as const,
  apiVersion: answer.apiVersion,
  takenAt: now(),
});

/** Names can't contain a slash: the key is unambiguous. */
const key = (pod: { readonly namespace: string; readonly name: string }): string => `${pod.namespace}/${pod.name}`;

function ofListedNodes(metrics: readonly NodeMetrics[], nodes: readonly NodeObject[]): readonly NodeMetrics[] {
  const listed = new Set(nodes.map(({ name }) => name));
  return metrics.filter(({ name }) => listed.has(name));
}

function ofListedPods(metrics: readonly PodMetrics[], pods: readonly PodObject[]): readonly PodMetrics[] {
  const listed = new Set(pods.map(key));
  return metrics.filter((pod) => listed.has(key(pod)));
}
