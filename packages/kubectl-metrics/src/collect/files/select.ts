import {
  type FieldSelector,
  type Fields,
  type LabelSelector,
  type Labels,
  matchesFields,
  matchesLabels,
  type NodeMetrics,
  nodeFields,
  type PodMetrics,
  type Snapshot,
} from "@kubectl-metrics/core";

/** Which objects of saved documents are wanted. */
export interface FileSelection {
  readonly kind: "nodes" | "pods" | "containers";
  readonly namespace: string | undefined;
  readonly labels: { readonly selector: LabelSelector } | undefined;
  readonly fields: { readonly selector: FieldSelector } | undefined;
}

const podKey = (pod: { readonly namespace: string; readonly name: string }): string => `${pod.namespace}/${pod.name}`;

/**
 * Keeps of a snapshot what a selection means, as an API server would have: by the
 * objects' labels and fields where the documents hold the objects, else by those of
 * the metrics. An object whose labels are not known has none.
 */
export function selectFromSnapshot(snapshot: Snapshot, selection: FileSelection): Snapshot {
  return selection.kind === "nodes" ? selectNodes(snapshot, selection) : selectPods(snapshot, selection);
}

function selectNodes(snapshot: Snapshot, { labels, fields }: FileSelection): Snapshot {
  const listed = new Map(snapshot.nodes?.map((node) => [node.name, node]));
  const isWanted = (name: string, ownLabels: Labels | undefined): boolean => {
    const node = listed.get(name);
    return matches(
      labels,
      fields,
      node?.labels ?? ownLabels ?? {},
      node === undefined ? { "metadata.name": name } : nodeFields(node),
    );
  };
  return {
    ...snapshot,
    nodes: snapshot.nodes?.filter((node) => isWanted(node.name, node.labels)),
    nodeMetrics: snapshot.nodeMetrics?.filter((node: NodeMetrics) => isWanted(node.name, node.labels)),
  };
}

function selectPods(snapshot: Snapshot, { namespace, labels, fields }: FileSelection): Snapshot {
  const listed = new Map(snapshot.pods?.map((pod) => [podKey(pod), pod]));
  const isWanted = (pod: Pick<PodMetrics, "namespace" | "name" | "labels" | "node">): boolean => {
    if (namespace !== undefined && pod.namespace !== namespace) return false;
    const object = listed.get(podKey(pod));
    return matches(labels, fields, object?.labels ?? pod.labels ?? {}, object?.fields ?? knownFields(pod));
  };
  return { ...snapshot, pods: snapshot.pods?.filter(isWanted), podMetrics: snapshot.podMetrics?.filter(isWanted) };
}

const knownFields = (pod: Pick<PodMetrics, "namespace" | "name" | "node">): Fields => ({
  "metadata.name": pod.name,
  "metadata.namespace": pod.namespace,
  ...(pod.node === undefined ? {} : { "spec.nodeName": pod.node }),
});

const matches = (
  labels: FileSelection["labels"],
  fields: FileSelection["fields"],
  ofLabels: Labels,
  ofFields: Fields,
): boolean =>
  (labels === undefined || matchesLabels(labels.selector, ofLabels)) &&
  (fields === undefined || matchesFields(fields.selector, ofFields));
