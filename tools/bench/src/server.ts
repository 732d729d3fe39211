import { type GenerateOptions, generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";

/** What the server process is told by its first message. */
export interface ServerOrder {
  readonly generate: GenerateOptions;
}

/** What it says once it is up, and again whenever it gets any further message. */
export interface ServerReport {
  readonly kubeconfigPath: string;
  readonly requests: number;
  readonly bytes: number;
  /** The largest number of summaries that were being answered at the same time. */
  readonly summariesInFlight: number;
}

async function serve({ generate }: ServerOrder): Promise<void> {
  const cluster = await startFakeCluster({ world: generateWorld(generate), cacheReplies: true });
  const report = (): void => {
    const summaries = cluster.requests.filter(({ path }) => path.endsWith("/stats/summary"));
    process.send?.({
      kubeconfigPath: cluster.kubeconfigPath,
      requests: cluster.requests.length,
      bytes: cluster.requests.reduce((sum, { bytes }) => sum + bytes, 0),
      summariesInFlight: Math.max(0, ...summaries.map(({ concurrent }) => concurrent)),
    } satisfies ServerReport);
    cluster.requests.length = 0;
  };
  process.on("message", report);
  process.once("disconnect", () => void cluster.close());
  report();
}

process.once("message", (order: ServerOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
