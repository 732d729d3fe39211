import type { BenchCluster } from "./bench-cluster.ts";

/** A cluster of the user's. Who else asks it what is unknown, and so is what a run cost it. */
export const usersCluster = (kubeconfigPath: string): BenchCluster => ({
  kubeconfigPath,
  access: undefined,
  traffic: () => Promise.resolve(undefined),
});
