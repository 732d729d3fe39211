import type { FieldReader } from "../selectors/field-selector.ts";
import type { NodeObject, ObjectMeta, PodObject } from "../world/objects.ts";
import { ordered } from "../world/ordered.ts";
import { findNode, findPod } from "../world/world.ts";
import { type Backend, RESOURCE_VERSION } from "./backend.ts";
import { listNamespaces, readNamespace } from "./namespaces.ts";
import { type Page, pageOf } from "./page.ts";
import type { ResourceRequest } from "./request-info.ts";
import { isAnswer, selectionOf } from "./select.ts";
import { type Answer, noSuchPath, notFound } from "./status.ts";

interface Entry<T> {
  readonly name: string;
  readonly namespace?: string;
  readonly object: () => T;
}

const NODE_FIELDS: Readonly<Record<string, FieldReader<NodeObject>>> = {
  "metadata.name": ({ metadata }) => metadata.name,
  "spec.unschedulable": ({ spec }) => String(spec.unschedulable ?? false),
};

const POD_FIELDS: Readonly<Record<string, FieldReader<PodObject>>> = {
  "metadata.name": ({ metadata }) => metadata.name,
  "metadata.namespace": ({ metadata }) => metadata.namespace,
  "spec.nodeName": ({ spec }) => spec.nodeName,
  "spec.restartPolicy": ({ spec }) => spec.restartPolicy,
  "spec.schedulerName": ({ spec }) => spec.schedulerName,
  "spec.serviceAccountName": ({ spec }) => spec.serviceAccountName,
  "spec.hostNetwork": ({ spec }) => String(spec.hostNetwork ?? false),
  "status.phase": ({ status }) => status.phase,
  "status.podIP": ({ status }) => status.podIP,
  "status.nominatedNodeName": ({ status }) => status.nominatedNodeName,
};

/** Answers under /api/v1: nodes, pods and namespaces, each as a list and by name. */
export function coreAnswer(backend: Backend, request: ResourceRequest, query: URLSearchParams): Answer {
  const { world } = backend;
  const { resource, name, namespace, subresource } = request;
  if (subresource !== undefined && subresource !== "status") return noSuchPath();
  if (resource === "namespaces") return name === undefined ? listNamespaces(world) : readNamespace(world, name);
  if (resource === "nodes")
    return name === undefined
      ? list("Node", world.nodes, NODE_FIELDS, query)
      : read("Node", name, findNode(world, name));
  if (resource !== "pods") return noSuchPath();
  if (name !== undefined)
    return namespace === undefined ? noSuchPath() : read("Pod", name, findPod(world, namespace, name));

  const pods = namespace === undefined ? world.pods : world.pods.filter((pod) => pod.namespace === namespace);

  return list("Pod", pods, POD_FIELDS, query);
}

function read(kind: string, name: string, found: Entry<object> | undefined): Answer {
  if (found === undefined) return notFound(`${kind.toLowerCase()}s`, name);

  return { type: "object", code: 200, apiVersion: "v1", kind, object: found.object() };
}

function list<T extends { metadata: ObjectMeta }>(
  kind: string,
  entries: readonly Entry<T>[],
  fields: Readonly<Record<string, FieldReader<T>>>,
  query: URLSearchParams,
): Answer {
  const selection = selectionOf(query, fields, (field) => `field label not supported: ${field}`);
  if (isAnswer(selection)) return selection;

  const selected = selection.everything ? entries : entries.filter((entry) => selection.selects(entry.object()));
  const page = pageOf(
    ordered(selected, storageKey),
    Number(query.get("limit") ?? 0),
    query.get("continue") ?? "",
    storageKey,
  );
  if (isAnswer(page)) return page;

  return {
    type: "list",
    apiVersion: "v1",
    kind,
    metadata: listMeta(page, selection.everything),
    items: objects(page.items),
  };
}

/** With a selector the API server doesn't know how many remain. */
function listMeta(page: Page<unknown>, countsRemaining: boolean): object {
  if (page.continue === undefined) return { resourceVersion: RESOURCE_VERSION };

  return {
    resourceVersion: RESOURCE_VERSION,
    continue: page.continue,
    ...(countsRemaining ? { remainingItemCount: page.remaining } : {}),
  };
}

function* objects<T>(entries: readonly Entry<T>[]): Iterable<T> {
  for (const entry of entries) yield entry.object();
}

/** Lists are in the order of etcd's keys, in which "a-b/x" comes before "a/x". */
const storageKey = ({ namespace = "", name }: Entry<unknown>): string => `${namespace}/${name}`;
