import type { BenchCluster } from "../cluster/bench-cluster.ts";
import type { Scenario } from "../scenarios.ts";
import type { Equipment } from "../series/run-scenario.ts";

/** Where scenarios are measured. */
export interface Ground {
  /** Path of the kubectl to compare with. */
  readonly kubectl: string;
  readonly kubectlVersion: string;
  /** How both sides reach the server and say who they are. */
  readonly connection: string;
  /** Those that make sense here. */
  readonly scenarios: readonly Scenario[];
  /** The environment of both sides. */
  readonly environment: Equipment["environment"];
  /** Uses the cluster that a scenario asks for; undefined where it asks for none. */
  withCluster<T>(scenario: Scenario, use: (cluster: BenchCluster | undefined) => Promise<T>): Promise<T>;
}
