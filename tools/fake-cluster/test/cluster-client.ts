import { request } from "node:http";
import { afterEach } from "vitest";
import { type FakeCluster, type FakeClusterOptions, generateWorld, startFakeCluster } from "../src/index.ts";

/** What came back, as far as it came. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Why the answer ended early. */
  readonly broken: string | undefined;
}

const running: FakeCluster[] = [];
export const NOW: number = Date.parse("2026-11-23T18:00:00Z");

afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.close();
});

/** A small cluster over plain HTTP at a fixed time; closed after the test. */
export async function smallCluster(options: FakeClusterOptions = {}): Promise<FakeCluster> {
  const world = generateWorld({ nodes: 3, podsPerNode: 8, containersPerPod: 2, seed: 3, swap: 1 });
  const cluster = await startFakeCluster({ world, http: true, now: () => NOW, ...options });
  running.push(cluster);

  return cluster;
}

/** One request on a connection of its own; never rejects once connected. */
export function get(
  cluster: FakeCluster,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
  return new Promise((resolve) => {
    const nothing = (error: Error): void =>
      resolve({ status: 0, headers: {}, body: Buffer.alloc(0), broken: error.message });
    request(`${cluster.url}${path}`, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const finish = (broken: string | undefined): void =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), broken });
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => finish(undefined));
      response.on("error", (error) => finish(error.message));
    })
      .on("error", nothing)
      .end();
  });
}

/** The body as JSON. */
export async function getJson<T>(
  cluster: FakeCluster,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  return JSON.parse((await get(cluster, path, headers)).body.toString()) as T;
}
