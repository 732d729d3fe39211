export type { FaultName } from "./faults.ts";
export { type RealCluster, type RealClusterOptions, realCluster } from "./real-cluster.ts";
export { installLine, installPackages, missingFromMachine, missingPackages } from "./requirements.ts";
export type { Ended, RunOptions } from "./run-program.ts";
export type { UserName } from "./users.ts";
