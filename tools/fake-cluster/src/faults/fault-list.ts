import { type Fault, NAMED_FAULTS } from "./fault.ts";

/**
 * Which requests a fault hits: those whose path and query match (text is a prefix of the path), or all that the API
 * server passes on to the kubelet of a node.
 */
export type FaultMatch = { readonly path: string | RegExp } | { readonly node: string };

/** The faults that are switched on; the latest that matches wins. */
export class FaultList {
  readonly #faults: { readonly match: FaultMatch; readonly fault: Fault }[] = [];

  /** Switches a fault on. */
  set(match: FaultMatch, fault: Fault | string): void {
    const known = typeof fault === "string" ? NAMED_FAULTS[fault] : fault;
    if (known === undefined)
      throw new RangeError(`unknown fault ${JSON.stringify(fault)}; known: ${Object.keys(NAMED_FAULTS).join(", ")}`);
    this.#faults.unshift({ match, fault: known });
  }

  /** Switches all faults off. */
  clear(): void {
    this.#faults.length = 0;
  }

  /** The fault for a request, if any. */
  find(pathAndQuery: string): Fault | undefined {
    return this.#faults.find(({ match, fault }) => fault.kind !== "stale" && hits(match, pathAndQuery))?.fault;
  }

  /** Whether the aggregator has lost metrics-server. */
  isStale(): boolean {
    return this.#faults.some(({ fault }) => fault.kind === "stale");
  }
}

function hits(match: FaultMatch, pathAndQuery: string): boolean {
  if ("node" in match) return pathAndQuery.startsWith(`/api/v1/nodes/${encodeURIComponent(match.node)}/proxy/`);

  return typeof match.path === "string" ? pathAndQuery.startsWith(match.path) : match.path.test(pathAndQuery);
}
