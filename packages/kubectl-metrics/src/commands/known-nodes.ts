import type { NodeObject, Snapshot } from "@kubectl-metrics/core";
import type { CollectRequest } from "../collect/request.ts";

/** What nodes can allocate changes rarely: their list is read again after so long, in milliseconds. */
const KEEP = 60_000;

/** The list of nodes between two readings, which is most of what a refresh costs. */
export class KnownNodes {
  #nodes: readonly NodeObject[] | undefined;
  #key = "";
  #readAt = 0;

  /** The nodes, unless they are to be read again for this request. */
  known(request: CollectRequest, now: number): readonly NodeObject[] | undefined {
    const age = now - this.#readAt;
    return this.#key === keyOf(request) && age >= 0 && age < KEEP ? this.#nodes : undefined;
  }

  /** Keeps the nodes that were just read, where it can be seen later whether they still fit. */
  keep(request: CollectRequest, snapshot: Snapshot): void {
    this.#nodes = isWhole(snapshot) ? snapshot.nodes : undefined;
    this.#key = keyOf(request);
    this.#readAt = snapshot.takenAt;
  }
}

/** For pods all nodes are listed, for nodes those that were asked for. */
const keyOf = ({ kind, names, labelSelector = "", fieldSelector = "" }: CollectRequest): string =>
  kind === "nodes" ? JSON.stringify([names, labelSelector, fieldSelector]) : "all";

/** Whether every node has metrics and all metrics have a node: else one has come or gone since the list was read. */
export function isWhole({ nodes = [], nodeMetrics = [] }: Snapshot): boolean {
  const names = new Set(nodes.map(({ name }) => name));
  return names.size > 0 && nodeMetrics.length === names.size && nodeMetrics.every(({ name }) => names.has(name));
}
