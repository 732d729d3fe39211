import type { NodeMetrics, NodeObject, PodMetrics, PodObject } from "@kubectl-metrics/core";
import { readNode, readNodeMetrics, readPod, readPodMetrics } from "@kubectl-metrics/core";
import type { ApiClient, ApiResponse } from "./api-client.ts";
import { ApiError } from "./api-error.ts";
import { wholeBody } from "./http/body.ts";
import { unwrap } from "./protobuf/envelope.ts";
import { ListSplitter, MalformedListError } from "./protobuf/list-splitter.ts";
import { readProtobufNodeMetrics, readProtobufPodMetrics } from "./protobuf/metrics.ts";
import { readProtobufNode } from "./protobuf/node.ts";
import { readProtobufPod } from "./protobuf/pod.ts";

interface Named {
  readonly name: string;
}

/** How objects of one kind are read, in both wire formats. */
export interface ObjectKind<T extends Named> {
  readonly fromProtobuf: (bytes: Buffer) => T;
  /** Undefined: the value is not such an object. */
  readonly fromJson: (value: unknown) => T | undefined;
  /** Whether the server cuts its list into pages when it is asked to. */
  readonly paged: boolean;
}

export const nodeKind: ObjectKind<NodeObject> = { fromProtobuf: readProtobufNode, fromJson: readNode, paged: true };
export const podKind: ObjectKind<PodObject> = { fromProtobuf: readProtobufPod, fromJson: readPod, paged: true };
export const nodeMetricsKind: ObjectKind<NodeMetrics> = {
  fromProtobuf: readProtobufNodeMetrics,
  fromJson: readNodeMetrics,
  paged: false,
};
export const podMetricsKind: ObjectKind<PodMetrics> = {
  fromProtobuf: readProtobufPodMetrics,
  fromJson: readPodMetrics,
  paged: false,
};

/** What is asked for, and how. */
export interface ListRequest {
  readonly path: string;
  readonly what: string;
  readonly labelSelector?: string | undefined;
  readonly fieldSelector?: string | undefined;
  readonly protobuf: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called once the server has begun a good answer. */
  readonly onAnswer?: (() => void) | undefined;
}

const JSON_TYPE = "application/json";
const ANY_TYPE = `application/vnd.kubernetes.protobuf,${JSON_TYPE}`;

/** JSON is parsed a page at a time; a page of 500 pods is some 10 MiB. */
const PAGE = "500";

/** JSON of 150,000 pods' metrics is some 80 MiB; ten times as much stands in memory while it is parsed. */
const MAX_JSON_BYTES = 256 * 2 ** 20;

/** An object has at most a few MiB in etcd. */
const MAX_OBJECT_BYTES = 32 * 2 ** 20;

/** Ten times what the largest clusters hold; a list without end is cut here. */
const MAX_ITEMS = 2_000_000;

/**
 * Lists objects of one kind: protobuf is decoded item by item as it arrives, JSON
 * in pages where the server has pages.
 *
 * @throws ApiError when there is no whole, readable list
 */
export async function list<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<readonly T[]> {
  if (!request.protobuf && kind.paged) return await listPages(client, kind, request);

  const response = await client.get({ ...getRequest(request), accept: request.protobuf ? ANY_TYPE : JSON_TYPE });
  request.onAnswer?.();
  if (isProtobuf(response)) return await protobufItems(response, kind, request.what);
  if (!kind.paged) return (await jsonPage(client, response, kind, request.what)).items;
  // The server speaks JSON only: what it has begun may be hundreds of megabytes long.
  await cancel(response);
  return await listPages(client, kind, request);
}

/** Gets one object. @throws ApiError */
export async function getObject<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<T> {
  const response = await client.get({ ...getRequest(request), accept: request.protobuf ? ANY_TYPE : JSON_TYPE });
  request.onAnswer?.();
  const bytes = await wholeBody(response.body, request.what, client.limit(MAX_OBJECT_BYTES));
  const object = isProtobuf(response)
    ? decoded(() => kind.fromProtobuf(unwrap(bytes)), request.what)
    : kind.fromJson(parseJson(bytes, response.contentType, request.what));
  if (object === undefined || object.name === "") throw unexpected(request.what, "another kind of object");
  return object;
}

const getRequest = (request: ListRequest) => ({
  path: request.path,
  what: request.what,
  signal: request.signal,
  query: { labelSelector: request.labelSelector, fieldSelector: request.fieldSelector },
});

const isProtobuf = (response: ApiResponse): boolean =>
  response.contentType.startsWith("application/vnd.kubernetes.protobuf");

async function cancel(response: ApiResponse): Promise<void> {
  for await (const _ of response.body) break;
}

async function protobufItems<T extends Named>(
  response: ApiResponse,
  kind: ObjectKind<T>,
  what: string,
): Promise<readonly T[]> {
  const items: T[] = [];
  const keep = (item: T): void => {
    if (item.name !== "") items.push(item);
  };
  const splitter = new ListSplitter({ item: (bytes) => keep(kind.fromProtobuf(bytes)), metadata: () => {} });
  for await (const chunk of response.body) {
    decoded(() => splitter.push(chunk), what);
    if (items.length > MAX_ITEMS) throw new ApiError("too-large", `cannot ${what}: more than ${MAX_ITEMS} objects`);
  }
  if (!splitter.complete) throw new ApiError("truncated", `cannot ${what}: the answer ended too early`);
  return items;
}

async function listPages<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
): Promise<readonly T[]> {
  try {
    return await pages(client, kind, request, PAGE);
  } catch (error) {
    // The list changed so much meanwhile that the next page is gone: take it whole, as client-go does.
    if (!(error instanceof ApiError && error.failure === "expired")) throw error;
    return await pages(client, kind, request, undefined);
  }
}

async function pages<T extends Named>(
  client: ApiClient,
  kind: ObjectKind<T>,
  request: ListRequest,
  limit: string | undefined,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const base = getRequest(request);
    const response = await client.get({
      ...base,
      accept: JSON_TYPE,
      query: { ...base.query, limit, continue: token },
    });
    request.onAnswer?.();
    const page = await jsonPage(client, response, kind, request.what);
    for (const item of page.items) items.push(item);
    token = page.continueToken;
    if (token !== undefined && seen.has(token)) throw unexpected(request.what, "the same page again and again");
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly continueToken: string | undefined;
}

async function jsonPage<T extends Named>(
  client: ApiClient,
  response: ApiResponse,
  kind: ObjectKind<T>,
  what: string,
): Promise<Page<T>> {
  const bytes = await wholeBody(response.body, what, client.limit(MAX_JSON_BYTES));
  const value = parseJson(bytes, response.contentType, what) as {
    items?: unknown;
    metadata?: { continue?: unknown };
  } | null;
  const items = value?.items;
  if (!Array.isArray(items) && items !== null) throw unexpected(what, "an object without items");
  const token = value?.metadata?.continue;
  return {
    items: (items ?? [])
      .map((item: unknown) => kind.fromJson(item))
      .filter((item: T | undefined): item is T => item !== undefined),
    continueToken: typeof token === "string" && token !== "" ? token : undefined,
  };
}

function parseJson(bytes: Buffer, contentType: string, what: string): unknown {
  if (contentType.includes("html"))
    throw unexpected(what, "an HTML page; is there a proxy or a login page in between?");
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw unexpected(what, `text that is not JSON (${contentType || "no content type"})`);
  }
}

function decoded<T>(decode: () => T, what: string): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof MalformedListError || error instanceof RangeError || error instanceof Error) {
      throw unexpected(what, `damaged protobuf (${error.message})`);
    }
    throw error;
  }
}

const unexpected = (what: string, got: string): ApiError =>
  new ApiError("not-kubernetes", `cannot ${what}: expected a Kubernetes list, got ${got}`);
