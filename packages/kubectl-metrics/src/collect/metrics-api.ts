import type { NodeMetrics, PodMetrics } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { ApiError, isServerGone } from "../cluster/api-error.ts";
import { getObject, list } from "../cluster/list.ts";
import { nodeMetricsKind, type ObjectKind, podMetricsKind } from "../cluster/lists/object-kind.ts";
import { type CollectRequest, namespacePath } from "./request.ts";

/** The versions of metrics.k8s.io, the preferred one first. They differ in nothing but their name. */
const VERSIONS = ["v1", "v1beta1"] as const;

type Version = (typeof VERSIONS)[number];

/** What the Metrics API said. */
export interface MetricsApiAnswer<T> {
  readonly apiVersion: string;
  readonly items: readonly T[];
}

/** Every version of the Metrics API failed; the message says it in plain words. */
export class MetricsApiError extends Error {
  override readonly name = "MetricsApiError";
  /** The failure that says most: that of a version which is there. */
  override readonly cause: ApiError;

  constructor(cause: ApiError) {
    super(isNotRegistered(cause) ? "the Metrics API (metrics.k8s.io) is not installed" : cause.message);
    this.cause = cause;
  }
}

/** An API server's answer to a path that nothing is registered for; an object that is not there has its own words. */
const isNotRegistered = (error: ApiError): boolean =>
  error.failure === "not-found" && /404 page not found|could not find the requested resource/.test(error.message);

/** How long a version that has answered well waits for the preferred one, in milliseconds. */
const PATIENCE = 2_000;

export const readNodeMetricsApi = (
  client: ApiClient,
  request: CollectRequest,
): Promise<MetricsApiAnswer<NodeMetrics>> => readMetrics(client, nodeMetricsKind, request, "nodes");

export const readPodMetricsApi = (client: ApiClient, request: CollectRequest): Promise<MetricsApiAnswer<PodMetrics>> =>
  readMetrics(client, podMetricsKind, request, "pods");

/**
 * Asks every version at once and takes the preferred one that answers: no discovery,
 * one round trip. As soon as the preferred version has begun to answer, the others are cancelled.
 *
 * @throws MetricsApiError when no version answers, ApiError when the server can't be reached at all
 */
async function readMetrics<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  resource: "nodes" | "pods",
): Promise<MetricsApiAnswer<T>> {
  const others = new AbortController();
  const preferred = attempt(client, kind, request, resource, VERSIONS[0], undefined, () => others.abort());
  const fallback = attempt(client, kind, request, resource, VERSIONS[1], others.signal);

  const first = await Promise.race([preferred, fallback.then(afterPatience)]);
  if (first.ok) return first.answer;
  const [one, two] = await Promise.all([preferred, fallback]);
  if (one.ok) return one.answer;
  if (two.ok) return two.answer;

  // The preferred version began well and broke off: the other one was cancelled for nothing.
  const again = two.error.failure === "cancelled" ? await attempt(client, kind, request, resource, VERSIONS[1]) : two;
  if (again.ok) return again.answer;
  throw telling(one.error, again.error);
}

type Attempt<T> =
  | { readonly ok: true; readonly answer: MetricsApiAnswer<T> }
  | { readonly ok: false; readonly error: ApiError };

async function afterPatience<T>(attempted: Attempt<T>): Promise<Attempt<T>> {
  // A failed version decides nothing; a version that hangs must not hold back the one that has answered.
  await new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
  return attempted;
}

async function attempt<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  resource: "nodes" | "pods",
  version: Version,
  signal?: AbortSignal,
  onAnswer?: () => void,
): Promise<Attempt<T>> {
  const apiVersion = `metrics.k8s.io/${version}`;
  try {
    return {
      ok: true,
      answer: { apiVersion, items: await read(client, kind, request, resource, apiVersion, signal, onAnswer) },
    };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error };
    throw error;
  }
}

async function read<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  resource: "nodes" | "pods",
  apiVersion: string,
  signal?: AbortSignal,
  onAnswer?: () => void,
): Promise<readonly T[]> {
  const path = `/apis/${apiVersion}${resource === "pods" ? namespacePath(request) : ""}/${resource}`;
  const base = { protobuf: request.protobuf, signal, onAnswer };
  const [only, ...more] = request.names;
  if (only !== undefined && more.length === 0 && (resource === "nodes" || request.namespace !== undefined)) {
    const what = `get metrics of ${resource === "nodes" ? "node" : "pod"} ${only}`;
    return await oneOrNone(getObject(client, kind, { ...base, path: `${path}/${encodeURIComponent(only)}`, what }));
  }

  const items = await list(client, kind, {
    ...base,
    path,
    what: `list ${resource}.metrics.k8s.io`,
    labelSelector: request.labelSelector,
  });
  return only === undefined ? items : items.filter((item) => request.names.includes(item.name));
}

/** That an object has no metrics is an answer, not a failure of the API. */
async function oneOrNone<T>(object: Promise<T>): Promise<readonly T[]> {
  try {
    return [await object];
  } catch (error) {
    if (error instanceof ApiError && error.failure === "not-found" && !isNotRegistered(error)) return [];
    throw error;
  }
}

/** Of two failures the one that tells more: that a version is not registered says nothing about the other. */
function telling(preferred: ApiError, fallback: ApiError): Error {
  const error = preferred.failure === "not-found" || preferred.failure === "cancelled" ? fallback : preferred;
  return isServerGone(error) ? error : new MetricsApiError(error);
}
