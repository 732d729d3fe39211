import { type FakeCluster, type FakeClusterOptions, startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { onTestFinished } from "vitest";
import { NOW } from "./test-context.ts";

/**
 * A fake cluster that ends with the test that starts it. Plain HTTP, which costs no
 * certificates, unless the test needs users; its clock stands still at `NOW`.
 */
export async function withCluster(options: FakeClusterOptions = {}): Promise<FakeCluster> {
  const cluster = await startFakeCluster({ now: () => NOW, http: options.users === undefined, ...options });
  onTestFinished(() => cluster.close());

  return cluster;
}

/** The paths that were asked for, in alphabetical order, each followed by its query. */
export const requested = (cluster: FakeCluster): readonly string[] =>
  cluster.requests.map(({ path, query }) => `${path}${query}`).toSorted();
