import { realCluster } from "@kubectl-metrics/real-cluster";

/** Starts the cluster once for all tests; one that was running is used, and left running. E2E_KUBERNETES chooses a version. */
export async function setup(): Promise<() => Promise<void>> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const kubernetes = process.env["E2E_KUBERNETES"];
  const cluster = realCluster({ say, ...(kubernetes === undefined ? {} : { kubernetes }) });
  await cluster.build();
  const started = await cluster.up();
  return async () => {
    if (started) await cluster.down();
  };
}
