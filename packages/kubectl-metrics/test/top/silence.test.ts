import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenTransport, TransportResponse } from "../../src/cluster/http/transport.ts";
import { collectCluster } from "../../src/collect/collect-cluster.ts";
import type { SourceChoice } from "../../src/collect/request.ts";
import { clientOf } from "../cluster/client.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const TIME = "2026-11-24T10:00:00Z";
const NODE = { metadata: { name: "node1" }, status: { allocatable: { cpu: "4", memory: "8Gi" } } };
const SUMMARY = {
  node: {
    nodeName: "node1",
    cpu: { time: TIME, usageNanoCores: 5e8 },
    memory: { time: TIME, workingSetBytes: 2 ** 30 },
  },
  pods: [],
};

const answer = (document: unknown): TransportResponse => ({
  status: 200,
  contentType: "application/json",
  date: "",
  body: Readable.from([Buffer.from(JSON.stringify(document))]),
});

/** A cluster whose Metrics API takes requests and never answers. */
const silentMetricsApi: OpenTransport = () => ({
  send: ({ path, signal }) => {
    if (/^\/api\/v1\/nodes(?:\?|$)/.test(path))
      return Promise.resolve(answer({ kind: "NodeList", apiVersion: "v1", metadata: {}, items: [NODE] }));
    if (path.includes("/stats/summary")) return Promise.resolve(answer(SUMMARY));
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  },
  close: () => {},
});

/** When `top nodes` ends, in milliseconds, and with the metrics of what. */
async function endOf(source: SourceChoice): Promise<readonly [number, string]> {
  let waited = 0;
  const collected = collectCluster(
    clientOf("http://127.0.0.1:1", { openTransport: silentMetricsApi }),
    {
      kind: "nodes",
      names: [],
      namespace: undefined,
      labelSelector: undefined,
      fieldSelector: undefined,
      needsNodes: true,
      needsPods: false,
      protobuf: false,
    },
    { source, now: () => Date.parse(TIME), requestTimeout: 0, onProgress: () => {} },
  ).then(
    ({ source: from, nodeMetrics }) => `${from}: ${nodeMetrics?.map(({ name }) => name).join()}`,
    (error: Error) => error.message,
  );
  let end: string | undefined;
  void collected.then((text) => {
    end = text;
  });
  for (; end === undefined && waited < 60_000; waited += 500) await vi.advanceTimersByTimeAsync(500);
  return [waited, await collected];
}

test("a silent Metrics API is waited for no longer than a kubelet, where kubelets can be asked", async () => {
  expect(await endOf("auto")).toEqual([10_500, "summary: node1"]);
});

test("where nothing else may be asked it is waited for as long as any server", async () => {
  expect(await endOf("metrics-api")).toEqual([
    30_500,
    expect.stringContaining("cannot list nodes.metrics.k8s.io: 127.0.0.1:1: no complete answer within 30 s"),
  ]);
});
