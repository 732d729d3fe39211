import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { openScreen } from "./support/open-screen.ts";
import { shop } from "./support/shop.ts";

/** Collects what nobody holds and tells what is left, in MiB. */
function heapLeft(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const WINDOW = { milliseconds: 15_000, kind: "measured" } as const;

/** A hundred nodes, and a new node in the place of the oldest every second. */
function churning(now: number) {
  const first = Math.floor(now / 1_000) % 1_000_000;
  const names = Array.from({ length: 100 }, (_, index) => `node-${first + index}`);
  const available = { cpu: 16e9, memory: 64 * 2 ** 30 };
  return {
    ...shop({ at: now }),
    nodes: names.map((name) => ({
      name,
      labels: {},
      unschedulable: false,
      allocatable: available,
      capacity: available,
    })),
    nodeMetrics: names.map((name, index) => ({
      name,
      timestamp: now,
      window: WINDOW,
      usage: { cpu: (now / 1_000 + index) % 16e9, memory: index * 2 ** 20 },
      unavailable: [],
    })),
  };
}

test("5,000 refreshes of the whole loop, nodes coming and going, leave the heap as it was after 500", async () => {
  const screen = await openScreen((_, now) => churning(now), { state: { interval: 1_000 }, columns: 120, rows: 40 });
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
  const before = await go(500);
  const after = await go(4_500);

  expect(await screen.text()).toContain("node-");
  expect(after - before).toBeLessThan(3);
});
