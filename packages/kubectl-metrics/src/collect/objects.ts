import type { Failure, NodeObject, PodObject } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { type ApiError, isApiError } from "../cluster/api-error.ts";
import { getObject, list } from "../cluster/list.ts";
import { nodeKind, type ObjectKind, podKind } from "../cluster/lists/object-kind.ts";
import { type CollectRequest, namespacePath } from "./request.ts";

/** A list, or why there is none. */
export type Listed<T> =
  | { readonly ok: true; readonly items: readonly T[] }
  | { readonly ok: false; readonly error: ApiError };

/** The core/v1 objects of a request, each list read at most once, whoever asks for it. */
export interface Objects {
  nodes(): Promise<Listed<NodeObject>>;
  pods(): Promise<Listed<PodObject>>;
}

/** Reads the lists when they are first asked for; nodes that are known are not read again. */
export function objectsOf(client: ApiClient, request: CollectRequest, knownNodes?: readonly NodeObject[]): Objects {
  return {
    nodes:
      knownNodes === undefined
        ? once(() => settle(readNodes(client, request)))
        : () => Promise.resolve({ ok: true, items: knownNodes }),
    pods: once(() => settle(readPods(client, request))),
  };
}

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
};

async function settle<T>(items: Promise<readonly T[]>): Promise<Listed<T>> {
  try {
    return { ok: true, items: await items };
  } catch (error) {
    if (isApiError(error)) return { ok: false, error };
    throw error;
  }
}

/** Selectors of a nodes view are about nodes; a pods view needs the nodes that its pods run on, which may be all. */
async function readNodes(client: ApiClient, request: CollectRequest): Promise<readonly NodeObject[]> {
  const base = { what: "list nodes", protobuf: request.protobuf };
  if (request.kind !== "nodes") return await list(client, nodeKind, { ...base, path: "/api/v1/nodes" });
  const selectors = { labelSelector: request.labelSelector, fieldSelector: request.fieldSelector };
  return await named(
    client,
    nodeKind,
    request,
    { ...base, ...selectors, path: "/api/v1/nodes", what: "list nodes" },
    "node",
  );
}

async function readPods(client: ApiClient, request: CollectRequest): Promise<readonly PodObject[]> {
  return await named(
    client,
    podKind,
    request,
    {
      path: `/api/v1${namespacePath(request)}/pods`,
      what: request.namespace === undefined ? "list pods" : `list pods in namespace ${request.namespace}`,
      labelSelector: request.labelSelector,
      fieldSelector: request.fieldSelector,
      protobuf: request.protobuf,
    },
    "pod",
  );
}

/** One name is asked for alone, which needs less permission and less work than a list; more are picked from the list. */
async function named<T extends { readonly name: string }>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: CollectRequest,
  wanted: Parameters<typeof list>[2],
  word: string,
): Promise<readonly T[]> {
  const [only, ...more] = request.names;
  const isAddressable = request.kind === "nodes" || request.namespace !== undefined;
  if (only === undefined) return await list(client, kind, wanted);
  if (more.length > 0 || !isAddressable) {
    const all = await list(client, kind, wanted);
    return all.filter((item) => request.names.includes(item.name));
  }

  try {
    return [
      await getObject(client, kind, {
        ...wanted,
        path: `${wanted.path}/${encodeURIComponent(only)}`,
        what: `get ${word} ${only}`,
      }),
    ];
  } catch (error) {
    if (isApiError(error) && error.failure === "not-found") return [];
    throw error;
  }
}

/** The failures that stand beside the data when lists could not be read. */
export function listFailures(
  pods: Listed<unknown> | undefined,
  nodes: Listed<unknown> | undefined,
): readonly Failure[] {
  return [...failureOf("pods", pods), ...failureOf("nodes", nodes)];
}

const failureOf = (step: "nodes" | "pods", listed: Listed<unknown> | undefined): readonly Failure[] =>
  listed === undefined || listed.ok ? [] : [{ step, reason: listed.error.failure, message: listed.error.message }];
