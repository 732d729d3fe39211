import { describe, expect, test } from "vitest";
import { editNode, editPod, findNode, staticNode, staticPod } from "../src/index.ts";
import { get, getJson, NOW, smallCluster } from "./cluster-client.ts";

interface Named {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

interface List {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: {
    readonly resourceVersion?: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
  };
  readonly items: readonly Named[];
}

const PROTOBUF = "application/vnd.kubernetes.protobuf";

describe("lists", () => {
  test.for(["application/json", PROTOBUF])("pages of any size hold every pod once, in order, as %s", async (accept) => {
    const cluster = await smallCluster();
    const whole = await getJson<List>(cluster, "/api/v1/pods");
    const pages: Named[] = [];
    let token = "";
    do {
      const query = `limit=7&continue=${encodeURIComponent(token)}`;
      const page = await getJson<List>(cluster, `/api/v1/pods?${query}`);
      const other = await get(cluster, `/api/v1/pods?${query}`, { accept });
      expect(other.headers["content-type"]).toBe(accept);
      pages.push(...page.items);
      expect(page.metadata.remainingItemCount ?? 0).toBe(whole.items.length - pages.length);
      token = page.metadata.continue ?? "";
    } while (token !== "");

    expect(pages).toEqual(whole.items);
    expect(whole.metadata.resourceVersion).toMatch(/^\d+$/);
  });

  test.for([
    ["/api/v1/pods?continue=nonsense", 400],
    ["/api/v1/pods?fieldSelector=spec.colour%3Dred", 400],
    ["/api/v1/pods?labelSelector=a%20b", 400],
    ["/apis/metrics.k8s.io/v1beta1/pods?fieldSelector=spec.nodeName%3Dworker-1", 400],
  ] as const)("%s is refused", async ([path, status]) => {
    expect((await get(await smallCluster(), path)).status).toBe(status);
  });

  test("fields select pods", async () => {
    const cluster = await smallCluster();
    const list = await getJson<List>(
      cluster,
      "/api/v1/pods?fieldSelector=spec.nodeName%3Dworker-2,status.phase!%3DFailed",
    );
    const wanted = cluster.world.pods
      .map((pod) => pod.object())
      .filter(({ spec, status }) => spec.nodeName === "worker-2" && status.phase !== "Failed");

    expect(list.items.map(({ metadata }) => metadata.name)).toEqual(wanted.map(({ metadata }) => metadata.name));
    expect(list.items.length).toBeGreaterThan(0);
  });

  test("only running pods have metrics", async () => {
    const cluster = await smallCluster();
    const list = await getJson<List>(cluster, "/apis/metrics.k8s.io/v1beta1/pods");
    const running = cluster.world.pods.filter((pod) => pod.object().status.phase === "Running");

    expect(list.items.map(({ metadata }) => metadata.name).toSorted()).toEqual(
      running.map(({ name }) => name).toSorted(),
    );
  });
});

describe("a world can be changed while it is served", () => {
  test("nodes and pods", async () => {
    const cluster = await smallCluster();
    const node = findNode(cluster.world, "worker-1");
    const pod = cluster.world.pods.find((each) => each.metrics(NOW) !== undefined);
    if (node === undefined || pod === undefined) throw new Error("the small cluster has both");
    editNode(node, (object) => {
      object.status.allocatable = { cpu: "0", memory: "0" };
    });
    editPod(pod, (object) => {
      object.status.phase = "Failed";
    });

    expect(await getJson(cluster, "/api/v1/nodes/worker-1")).toMatchObject({
      status: { allocatable: { cpu: "0", memory: "0" } },
    });
    expect(
      await getJson(cluster, `/apis/metrics.k8s.io/v1beta1/namespaces/${pod.namespace}/pods/${pod.name}`),
    ).toMatchObject({ message: `pods "${pod.name}" not found` });
  });

  test("ready documents join it", async () => {
    const cluster = await smallCluster({ world: { nodes: [], pods: [], namespaces: [] } });
    cluster.world.nodes.push(
      staticNode({ metadata: { name: "n" }, spec: {}, status: {} }, { cpu: "1929499999n", memory: "1Gi" }),
    );
    const pod = { metadata: { name: "p", namespace: "a" }, spec: { containers: [] }, status: { phase: "Running" } };
    cluster.world.pods.push(staticPod(pod, { c: { cpu: "1u" } }));

    expect(await getJson(cluster, "/apis/metrics.k8s.io/v1beta1/nodes/n")).toMatchObject({
      usage: { cpu: "1929499999n", memory: "1Gi" },
    });
    expect(await getJson(cluster, "/apis/metrics.k8s.io/v1beta1/namespaces/a/pods/p")).toMatchObject({
      containers: [{ name: "c", usage: { cpu: "1u" } }],
    });
  });
});
