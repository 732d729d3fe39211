import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type FakeCluster, type GenerateOptions, generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";
import type { Access, Traffic } from "./bench-cluster.ts";
import { type DelayProxy, delayProxy } from "./delay-proxy.ts";
import { kubeadmKubeconfig } from "./kubeadm-kubeconfig.ts";

/** What the server process is told by its first message. */
export interface ServerOrder {
  readonly generate: GenerateOptions;
  /** 0: no proxy in between. */
  readonly roundTripMilliseconds: number;
}

/** What it says once it is up; to every further message it answers with the `Traffic` since. */
export interface ServerStarted {
  readonly kubeconfigPath: string;
  readonly access: Access;
}

interface KubeconfigJson {
  readonly clusters: readonly [{ readonly cluster: { readonly "certificate-authority-data": string } }];
  readonly users: readonly [
    { readonly user: { readonly "client-certificate-data": string; readonly "client-key-data": string } },
  ];
}

const decode = (base64: string): string => Buffer.from(base64, "base64").toString();

/**
 * Serves cached replies, so that compressing and encoding them is in nobody's figures, of one moment, so that all who
 * ask for them in their own way are told the same.
 */
async function serve({ generate, roundTripMilliseconds }: ServerOrder): Promise<void> {
  const started = Date.now();
  const cluster = await startFakeCluster({
    world: generateWorld(generate),
    now: () => started,
    cacheReplies: true,
    keyType: "RSA-2048",
  });
  const port = Number(new URL(cluster.url).port);
  const proxy = roundTripMilliseconds > 0 ? await delayProxy(port, roundTripMilliseconds) : undefined;
  const access = accessTo(cluster, proxy);
  const folder = await mkdtemp(path.join(tmpdir(), "bench-cluster-"));
  const kubeconfigPath = path.join(folder, "kubeconfig");
  await writeFile(kubeconfigPath, kubeadmKubeconfig(access), { mode: 0o600 });

  process.on("message", () => process.send?.(trafficOf(cluster)));
  process.once("disconnect", async () => {
    proxy?.close();
    await cluster.close();
    await rm(folder, { recursive: true });
  });
  process.send?.({ kubeconfigPath, access } satisfies ServerStarted);
}

function accessTo(cluster: FakeCluster, proxy: DelayProxy | undefined): Access {
  const { clusters, users } = JSON.parse(cluster.kubeconfig()) as KubeconfigJson;
  return {
    url: proxy === undefined ? cluster.url : `https://127.0.0.1:${proxy.port}`,
    ca: decode(clusters[0].cluster["certificate-authority-data"]),
    cert: decode(users[0].user["client-certificate-data"]),
    key: decode(users[0].user["client-key-data"]),
  };
}

/** The requests so far, which are then forgotten. */
function trafficOf({ requests }: FakeCluster): Traffic {
  const records = requests.splice(0);
  const summaries = records.filter(({ path }) => path.endsWith("/stats/summary"));
  return {
    requests: records.length,
    bytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
    summariesInFlight: Math.max(0, ...summaries.map(({ concurrent }) => concurrent)),
    asked: records.map(({ path, query, accept, acceptEncoding }) => ({ path: path + query, accept, acceptEncoding })),
  };
}

process.once("message", (order: ServerOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
