/** What a generated world is to look like; the same options give the same world. */
export interface GenerateOptions {
  readonly nodes: number;
  readonly podsPerNode: number;
  readonly containersPerPod: number;
  /** Default 1. */
  readonly seed?: number;
  /** Namespaces to spread the pods over; "kube-system" holds some of every node's pods when it is among them. */
  readonly namespaces?: readonly [string, ...string[]];
  /** Fraction of the running pods that metrics-server has no sample of, 0 to 1. */
  readonly missingMetrics?: number;
  /** Fraction of the nodes that metrics-server has no sample of, 0 to 1. */
  readonly missingNodeMetrics?: number;
  /** Fraction of the pods that are pending, succeeded or failed, 0 to 1. Default 0.06. */
  readonly notRunning?: number;
  /** Fraction of the pods with a sidecar, a restartable init container, 0 to 1. Default 0.1. */
  readonly sidecars?: number;
  /** Fraction of the nodes with swap, 0 to 1. Default 0.25. */
  readonly swap?: number;
  /** Size of a Node as JSON to reach with container images, in bytes; default as large as it comes. */
  readonly nodeBytes?: number;
  /** When the oldest node joined, in epoch milliseconds. Default 2026-11-01. */
  readonly createdAt?: number;
}

/** The options with every default filled in. */
export type GeneratePlan = Required<GenerateOptions>;

/** Fills in the defaults. */
export function planOf(options: GenerateOptions): GeneratePlan {
  return {
    seed: 1,
    namespaces: ["default", "kube-system", "monitoring", "shop"],
    missingMetrics: 0,
    missingNodeMetrics: 0,
    notRunning: 0.06,
    sidecars: 0.1,
    swap: 0.25,
    nodeBytes: 0,
    createdAt: Date.UTC(2026, 10, 1),
    ...options,
  };
}
