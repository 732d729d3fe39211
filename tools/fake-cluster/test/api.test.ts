import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { generateWorld } from "../src/index.ts";
import { get, getJson, smallCluster } from "./cluster-client.ts";

interface List {
  readonly kind: string;
  readonly items: readonly object[];
}

const PROTOBUF = "application/vnd.kubernetes.protobuf";
const V2 = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
const V2_BETA = V2.replace("v=v2", "v=v2beta1");

describe("content negotiation", () => {
  test.for([
    ["/api/v1/nodes", undefined, "application/json"],
    ["/api/v1/nodes", "*/*", "application/json"],
    ["/api/v1/nodes", `${PROTOBUF},application/json`, PROTOBUF],
    ["/api/v1/nodes/worker-1", `${PROTOBUF}, */*`, PROTOBUF],
    ["/apis/metrics.k8s.io/v1beta1/pods", `application/json,${PROTOBUF}`, "application/json"],
    ["/api/v1/nodes", "application/json;as=Table;v=v1;g=meta.k8s.io", "application/json"],
    ["/apis/apiregistration.k8s.io/v1/apiservices", `${PROTOBUF},application/json`, "application/json"],
    ["/api", `${V2},application/json`, V2],
    ["/apis", `${V2_BETA},application/json`, V2_BETA],
    ["/apis", "application/json", "application/json"],
  ] as const)("%s for %s is %s", async ([path, accept, type]) => {
    const received = await get(await smallCluster(), path, accept === undefined ? {} : { accept });

    expect([received.status, received.headers["content-type"]]).toEqual([200, type]);
  });

  test("nothing acceptable is 406", async () => {
    expect((await get(await smallCluster(), "/api/v1/nodes", { accept: "text/csv" })).status).toBe(406);
  });

  test("metadata alone on request", async () => {
    const accept = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";
    const list = await getJson<List>(await smallCluster(), "/api/v1/nodes", { accept });

    expect([list.kind, Object.keys(list.items[0] ?? {})]).toEqual([
      "PartialObjectMetadataList",
      ["kind", "apiVersion", "metadata"],
    ]);
  });

  test("bodies above 128 KiB are compressed for those who accept it, smaller ones never", async () => {
    const cluster = await smallCluster({
      world: generateWorld({ nodes: 20, podsPerNode: 4, containersPerPod: 2, nodeBytes: 10_000 }),
    });
    const [large, plain, small] = await Promise.all([
      get(cluster, "/api/v1/nodes", { "accept-encoding": "gzip" }),
      get(cluster, "/api/v1/nodes"),
      get(cluster, "/api/v1/nodes/worker-1", { "accept-encoding": "gzip" }),
    ]);

    expect([
      large.headers["content-encoding"],
      plain.headers["content-encoding"],
      small.headers["content-encoding"],
    ]).toEqual(["gzip", undefined, undefined]);
    expect(gunzipSync(large.body).equals(plain.body)).toBe(true);
  });
});

describe("discovery", () => {
  test.for([
    [["v1beta1"], ["v1beta1"]],
    [
      ["v1", "v1beta1"],
      ["v1", "v1beta1"],
    ],
    [[], undefined],
  ] as const)("advertises metrics.k8s.io %s", async ([served, advertised]) => {
    const cluster = await smallCluster({ metricsVersions: served });
    const legacy = await getJson<{ groups: { name: string; versions: { version: string }[] }[] }>(cluster, "/apis");
    const aggregated = await getJson<{ items: { metadata: { name?: string }; versions: { version: string }[] }[] }>(
      cluster,
      "/apis",
      { accept: V2 },
    );

    expect(legacy.groups.find(({ name }) => name === "metrics.k8s.io")?.versions.map(({ version }) => version)).toEqual(
      advertised,
    );
    expect(
      aggregated.items
        .find(({ metadata }) => metadata.name === "metrics.k8s.io")
        ?.versions.map(({ version }) => version),
    ).toEqual(advertised);
  });

  test("marks a lost backend stale, and its APIService unavailable", async () => {
    const cluster = await smallCluster();
    cluster.setFault({ path: "/" }, "stale");
    const { body } = await get(cluster, "/apis", { accept: V2 });
    const service = await getJson<{ status: { conditions: { reason: string }[] } }>(
      cluster,
      "/apis/apiregistration.k8s.io/v1/apiservices/v1beta1.metrics.k8s.io",
    );

    expect(body.toString().match(/"freshness":"Stale"/g)).toHaveLength(1);
    expect(service.status.conditions[0]?.reason).toBe("MissingEndpoints");
  });
});

describe("what is not there", () => {
  test.for([
    ["/apis/metrics.k8s.io/v1/nodes", 404, "404 page not found\n"],
    ["/api/v2/nodes", 404, "404 page not found\n"],
    ["/apis/metrics.k8s.io/v1beta1/pods/x", 404, "404 page not found\n"],
    ["/api/v1/nodes/worker-1/proxy/stats/nothing", 404, "404 page not found\n"],
  ] as const)("%s", async ([path, status, body]) => {
    const received = await get(await smallCluster(), path);

    expect([received.status, received.body.toString()]).toEqual([status, body]);
  });

  test.for([
    ["/api/v1/nodes/gone", 'nodes "gone" not found'],
    ["/api/v1/nodes/gone/proxy/stats/summary", 'nodes "gone" not found'],
    ["/api/v1/namespaces/shop/pods/gone", 'pods "gone" not found'],
    ["/api/v1/namespaces/gone", 'namespaces "gone" not found'],
    ["/apis/metrics.k8s.io/v1beta1/nodes/gone", 'node "gone" not found'],
    ["/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods/gone", 'pods "gone" not found'],
    ["/apis/apiregistration.k8s.io/v1/apiservices/gone", 'apiservices.apiregistration.k8s.io "gone" not found'],
  ] as const)("%s", async ([path, message]) => {
    expect(await getJson(await smallCluster(), path)).toMatchObject({
      kind: "Status",
      status: "Failure",
      reason: "NotFound",
      code: 404,
      message,
    });
  });

  test("a node without a sample is known to the API server and not to metrics-server", async () => {
    const cluster = await smallCluster({
      world: generateWorld({ nodes: 1, podsPerNode: 1, containersPerPod: 1, missingNodeMetrics: 1 }),
    });

    expect(await getJson(cluster, "/apis/metrics.k8s.io/v1beta1/nodes/worker-1")).toMatchObject({
      message: 'nodemetrics.metrics.k8s.io "worker-1" not found',
    });
  });
});
