import type { NodeMetrics, PodMetrics } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { type ApiError, isApiError, isServerGone } from "../cluster/api-error.ts";
import { getObject, list } from "../cluster/list.ts";
import { nodeMetricsKind, type ObjectKind, podMetricsKind } from "../cluster/lists/object-kind.ts";
import { METRICS_API_VERSIONS } from "./metrics-api-versions.ts";
import { type CollectRequest, namespacePath } from "./request.ts";

type Version = (typeof METRICS_API_VERSIONS)[number];

const [USUAL, OTHER] = METRICS_API_VERSIONS;

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

  /** Nobody is registered for it. */
  readonly isNotInstalled: boolean;

  constructor(cause: ApiError) {
    const isNotInstalled = isNotRegistered(cause);
    super(isNotInstalled ? "the Metrics API (metrics.k8s.io) is not installed" : cause.message);
    this.cause = cause;
    this.isNotInstalled = isNotInstalled;
  }
}

/** An API server's answer to a path that nothing is registered for; an object that is not there has its own words. */
const isNotRegistered = (error: ApiError): boolean =>
  error.failure === "not-found" && /404 page not found|could not find the requested resource/.test(error.message);

/** How long the usual version may say nothing before the other one is asked as well, in milliseconds. */
const PATIENCE = 500;

export const readNodeMetricsApi = (
  client: ApiClient,
  request: CollectRequest,
): Promise<MetricsApiAnswer<NodeMetrics>> => readMetrics(client, nodeMetricsKind, request, "nodes");

export const readPodMetricsApi = (client: ApiClient, request: CollectRequest): Promise<MetricsApiAnswer<PodMetrics>> =>
  readMetrics(client, podMetricsKind, request, "pods");

/**
 * Asks for the version that nearly every cluster has; for the other one when that fails,
 * or says nothing for a while. No discovery: one request where all is well.
 *
 * @throws MetricsApiError when no version answers, ApiError when the server can't be reached at all
 */
async function readMetrics<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  resource: "nodes" | "pods",
): Promise<MetricsApiAnswer<T>> {
  const needless = new AbortController();
  let hasBegun = false;
  const ask = async (version: Version, onAnswer?: () => void): Promise<MetricsApiAnswer<T>> => {
    const apiVersion = `metrics.k8s.io/${version}`;
    return { apiVersion, items: await read(client, kind, request, resource, apiVersion, needless.signal, onAnswer) };
  };
  const usual = ask(USUAL, () => {
    hasBegun = true;
  });
  try {
    const early = await Promise.race([usual, afterPatience()]);
    return early ?? (hasBegun ? await usual : await Promise.any([usual, ask(OTHER)]));
  } catch (error) {
    const [first, second] = error instanceof AggregateError ? error.errors : [error, undefined];
    if (!isApiError(first) || isServerGone(first)) throw first;
    if (second !== undefined) throw telling(first, second);
    return await ask(OTHER).catch((other) => {
      throw telling(first, other);
    });
  } finally {
    needless.abort();
  }
}

const afterPatience = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE).unref();
  });

async function read<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  resource: "nodes" | "pods",
  apiVersion: string,
  signal: AbortSignal,
  onAnswer?: () => void,
): Promise<readonly T[]> {
  const path = `/apis/${apiVersion}${resource === "pods" ? namespacePath(request) : ""}/${resource}`;
  const base = { protobuf: request.protobuf, signal, onAnswer, silence: request.metricsSilence };
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
    if (isApiError(error) && error.failure === "not-found" && !isNotRegistered(error)) return [];
    throw error;
  }
}

/** Of two failures the one that tells more: that a version is not registered says nothing about the other. */
function telling(usual: ApiError, other: unknown): unknown {
  if (!isApiError(other)) return other;
  const error = usual.failure === "not-found" || usual.failure === "cancelled" ? other : usual;
  return isServerGone(error) ? error : new MetricsApiError(error);
}
