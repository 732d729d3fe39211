import type { PodObject, Snapshot } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import type { WatchView } from "../../src/watch/view.ts";
import { heapLeft } from "./support/heap-left.ts";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

const WINDOW = { milliseconds: 15_000, kind: "measured" } as const;

/** So many names, and a new one in the place of the oldest every second. */
const churning = (what: string, now: number): readonly string[] => {
  const first = Math.floor(now / 1_000) % 1_000_000;
  return Array.from({ length: 100 }, (_, index) => `${what}-${first + index}`);
};

/** A hundred nodes with a pod on each; nodes and pods come and go. */
function churningCluster(now: number): Snapshot {
  const nodes = churning("node", now);
  const available = { cpu: 16e9, memory: 64 * 2 ** 30 };
  const pods: readonly PodObject[] = churning("pod", now).map((name, index) => ({
    name,
    namespace: "default",
    uid: `uid of ${name}`,
    labels: {},
    node: nodes[index] ?? "",
    phase: "Running",
    runningContainers: ["app"],
    fields: {},
  }));
  const sample = (index: number) => ({ cpu: (now / 1_000 + index) % 16e9, memory: index * 2 ** 20 });
  return {
    ...shop({ at: now }),
    nodes: nodes.map((name) => ({
      name,
      labels: {},
      unschedulable: false,
      allocatable: available,
      capacity: available,
    })),
    nodeMetrics: nodes.map((name, index) => ({
      name,
      timestamp: now,
      window: WINDOW,
      usage: sample(index),
      unavailable: [],
    })),
    pods,
    podMetrics: pods.map(({ name, namespace, uid }, index) => ({
      name,
      namespace,
      uid,
      timestamp: now,
      window: WINDOW,
      containers: [{ name: "app", usage: sample(index), unavailable: [] }],
      unreadableContainers: 0,
    })),
  };
}

/** How much the heap grows from one refresh of a screen to a later one, in MiB. */
async function growth(
  kind: WatchView["kind"],
  read: (now: number) => Snapshot,
  [from, to]: readonly [number, number],
): Promise<number> {
  const view = { kind, namespace: undefined };
  const screen = await openScreen((_, now) => read(now), { state: { view, interval: 1_000 }, columns: 120, rows: 40 });
  const go = async (seconds: number): Promise<number> => {
    for (let second = 0; second < seconds; second += 1) {
      await screen.time.advance(1_000);
      // What the test itself keeps is no growth of the program's.
      screen.writes.length = 0;
      screen.views.length = 0;
      screen.signals.length = 0;
    }
    return heapLeft();
  };
  const before = await go(from);
  const after = await go(to - from);
  expect(await screen.text()).toContain(" of 100");
  return after - before;
}

test("5,000 refreshes of nodes that come and go leave the heap as it was after 500", async () => {
  expect(await growth("nodes", churningCluster, [500, 5_000])).toBeLessThan(3);
});

test("1,500 refreshes of pods that come and go leave the heap as it was after 500", async () => {
  expect(await growth("containers", churningCluster, [500, 1_500])).toBeLessThan(3);
});

test("something that is kept of each refresh shows", async () => {
  const leaked: Snapshot[] = [];
  const read = (now: number): Snapshot => {
    const snapshot = churningCluster(now);
    leaked.push(snapshot);
    return snapshot;
  };

  expect(await growth("nodes", read, [500, 600])).toBeGreaterThan(3);
  expect(leaked.length).toBeGreaterThanOrEqual(600);
});
