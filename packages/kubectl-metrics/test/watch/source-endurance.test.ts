import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { TopSource } from "../../src/commands/watch-source.ts";
import { topOptions } from "../../src/options/top-options.ts";
import { NOW, testContext } from "../support/test-context.ts";
import { withCluster } from "../support/with-cluster.ts";
import { heapLeft } from "./support/heap-left.ts";

/** Ends of connections: the program's, and the fake cluster's in the same process. */
const sockets = (): number => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;

test("250 readings of kubelets that come and go need no more connections and memory than 100", async () => {
  let now = NOW;
  const world = generateWorld({ nodes: 252, podsPerNode: 2, containersPerPod: 1, notRunning: 0 });
  const { nodes } = world;
  const { pods } = world;
  const podsOf = new Map(nodes.map(({ name }) => [name, pods.filter((pod) => pod.object().spec?.nodeName === name)]));
  const cluster = await withCluster({ world, now: () => now });
  const context = { ...testContext({ env: { KUBECONFIG: cluster.kubeconfigPath } }), now: () => now };
  const source = new TopSource(topOptions(["pods", "-A", "--watch", "--source", "summary"]), context);
  onTestFinished(() => source.close());
  await source.open();

  const { signal } = new AbortController();
  let moved = 0;
  const go = async (readings: number) => {
    for (let reading = 0; reading < readings; reading += 1) {
      world.nodes = nodes.slice(moved, moved + 2);
      world.pods = world.nodes.flatMap(({ name }) => podsOf.get(name) ?? []);
      const { podMetrics } = await source.read({ kind: "pods", namespace: undefined }, signal);
      expect(podMetrics).toHaveLength(4);
      moved += 1;
      // After five minutes, which are 60 readings, a kubelet is forgotten.
      now += 5_000;
      cluster.requests.length = 0;
    }
    return { sockets: sockets(), heap: heapLeft() };
  };
  const before = await go(100);
  const after = await go(150);

  expect(before.sockets).toBeGreaterThan(0);
  expect(after.sockets).toBeLessThanOrEqual(before.sockets);
  expect(after.heap - before.heap).toBeLessThan(3);
});
