import type { World } from "../world/world.ts";
import type { Simulation } from "./simulation.ts";

/** Versions of metrics.k8s.io that metrics-server may serve. */
export type MetricsVersion = "v1" | "v1beta1";

/** What the handlers read: the world, the time and what is switched on. */
export interface Backend {
  readonly world: World;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** In the order of discovery; empty when metrics-server is not installed. */
  readonly metricsVersions: () => readonly MetricsVersion[];
  /** Whether the aggregator has lost metrics-server. */
  readonly isStale: () => boolean;
  /** The metrics pipeline of a scenario, if one is switched on. */
  readonly simulation: () => Simulation | undefined;
}

/** `resourceVersion` of every list: nothing here is watched. */
export const RESOURCE_VERSION = "727";
