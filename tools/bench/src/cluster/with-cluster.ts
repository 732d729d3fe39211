import type { Scenario } from "../scenarios.ts";
import type { BenchCluster } from "./bench-cluster.ts";
import { withGeneratedCluster } from "./generated-cluster.ts";

/** Uses the cluster that a scenario asks for, if it does. */
export function withCluster<T>(
  { cluster, roundTripMilliseconds = 0 }: Scenario,
  use: (cluster: BenchCluster | undefined) => Promise<T>,
): Promise<T> {
  return cluster === undefined
    ? use(undefined)
    : withGeneratedCluster({ generate: cluster, roundTripMilliseconds }, use);
}
