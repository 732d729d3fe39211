import type { FieldReader } from "../selectors/field-selector.ts";
import type { ObjectMeta } from "../world/objects.ts";
import { ordered } from "../world/ordered.ts";
import { findNode, findPod } from "../world/world.ts";
import type { Backend } from "./backend.ts";
import type { ResourceRequest } from "./request-info.ts";
import { isAnswer, selectionOf } from "./select.ts";
import { type Answer, noSuchPath, notFound, statusAnswer } from "./status.ts";

type Measured = { readonly metadata: ObjectMeta };

interface Entry {
  readonly namespace?: string;
  readonly name: string;
  readonly metrics: (now: number) => Measured | undefined;
}

const GROUP = "metrics.k8s.io";
const FIELDS: Readonly<Record<string, FieldReader<Measured>>> = {
  "metadata.name": ({ metadata }) => metadata.name,
  "metadata.namespace": ({ metadata }) => metadata.namespace,
};

/**
 * Answers under /apis/metrics.k8s.io as metrics-server does: nodes and pods, each as a list and by name.
 *
 * @see metrics-server pkg/api/node.go, pkg/api/pod.go
 */
export function metricsAnswer(backend: Backend, request: ResourceRequest, query: URLSearchParams): Answer {
  const { resource, name, namespace, version, subresource } = request;
  const { world } = backend;
  const now = backend.now();
  const apiVersion = `${GROUP}/${version}`;
  if (subresource !== undefined) return noSuchPath();

  if (resource === "nodes") {
    if (name !== undefined) return readNode(backend, apiVersion, name, now);

    return list(apiVersion, "NodeMetrics", world.nodes, now, query);
  }

  if (resource !== "pods" || (name !== undefined && namespace === undefined)) return noSuchPath();
  if (name !== undefined && namespace !== undefined) return readPod(backend, apiVersion, namespace, name, now);
  const pods = namespace === undefined ? world.pods : world.pods.filter((pod) => pod.namespace === namespace);

  return list(apiVersion, "PodMetrics", pods, now, query);
}

/** A node that does not exist is named in the singular: metrics-server's lister says it so. */
function readNode(backend: Backend, apiVersion: string, name: string, now: number): Answer {
  const node = findNode(backend.world, name);
  if (node === undefined) return statusAnswer(404, `node "${name}" not found`, { name, kind: "node" });
  const object = node.metrics(now);
  if (object === undefined) return notFound("nodemetrics", name, GROUP);

  return { type: "object", code: 200, apiVersion, kind: "NodeMetrics", object };
}

/** A pod that is not running is as unknown as one that does not exist: metrics-server watches running pods only. */
function readPod(backend: Backend, apiVersion: string, namespace: string, name: string, now: number): Answer {
  const pod = findPod(backend.world, namespace, name);
  if (pod === undefined || pod.object().status.phase !== "Running") return notFound("pods", name);
  const object = pod.metrics(now);
  if (object === undefined) return notFound("podmetrics", `${namespace}/${name}`, GROUP);

  return { type: "object", code: 200, apiVersion, kind: "PodMetrics", object };
}

/** Items are made as they are written: those of a large cluster need not exist together. */
function list(
  apiVersion: string,
  kind: string,
  entries: readonly Entry[],
  now: number,
  query: URLSearchParams,
): Answer {
  const selection = selectionOf(query, FIELDS, unknownField);
  if (isAnswer(selection)) return selection;

  return {
    type: "list",
    apiVersion,
    kind,
    metadata: {},
    items: measured(ordered(entries, sortKey), now, selection.selects),
  };
}

function* measured(entries: readonly Entry[], now: number, selects: (object: Measured) => boolean): Iterable<Measured> {
  for (const entry of entries) {
    const found = entry.metrics(now);
    if (found !== undefined && selects(found)) yield found;
  }
}

/** metrics-server sorts by namespace, then by name. */
const sortKey = ({ namespace = "", name }: Entry): string => `${namespace}\0${name}`;

const unknownField = (field: string): string =>
  `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`;
