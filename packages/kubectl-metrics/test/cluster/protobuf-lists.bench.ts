import { type GenerateOptions, generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { bench, describe } from "vitest";
import { type Named, nodeKind, type ObjectKind, podKind, podMetricsKind } from "../../src/cluster/lists/object-kind.ts";
import { ListSplitter } from "../../src/cluster/protobuf/list-splitter.ts";
import { WireReader } from "../../src/cluster/protobuf/wire-reader.ts";

/** What TLS delivers at once. */
const CHUNK = 16_384;

interface Case {
  readonly name: string;
  readonly path: string;
  readonly kind: ObjectKind<Named>;
  readonly generate: GenerateOptions;
}

const CASES: readonly Case[] = [
  {
    name: "1,000 nodes of 16 KB",
    path: "/api/v1/nodes",
    kind: nodeKind,
    generate: { nodes: 1000, podsPerNode: 0, containersPerPod: 1, nodeBytes: 16_000 },
  },
  {
    name: "10,000 pods",
    path: "/api/v1/pods",
    kind: podKind,
    generate: { nodes: 100, podsPerNode: 100, containersPerPod: 1 },
  },
  {
    name: "metrics of 10,000 pods",
    path: "/apis/metrics.k8s.io/v1beta1/pods",
    kind: podMetricsKind,
    generate: { nodes: 100, podsPerNode: 100, containersPerPod: 1 },
  },
];

/** The list as a server sends it, cut into chunks. */
async function served({ path, generate }: Case): Promise<readonly Buffer[]> {
  const cluster = await startFakeCluster({ world: generateWorld(generate), http: true });
  const headers = { accept: "application/vnd.kubernetes.protobuf", "accept-encoding": "identity" };
  const answer = await fetch(`${cluster.url}${path}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  await cluster.close();

  const starts = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => index * CHUNK);
  return starts.map((start) => bytes.subarray(start, start + CHUNK));
}

describe("decoding protobuf lists", async () => {
  for (const one of CASES) {
    const chunks = await served(one);
    bench(one.name, () => {
      let items = 0;
      const decoder = one.kind.decoder();
      const reader = new WireReader();
      const splitter = new ListSplitter((bytes, start, end) => {
        decoder.decode(reader.open(bytes, start, end));
        items += 1;
      });
      for (const chunk of chunks) splitter.push(chunk);
      if (!splitter.complete || items < 1000) throw new Error(`${one.path}: only ${items} items`);
    });
  }
});
