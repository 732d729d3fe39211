import { bench } from "vitest";
import { frame } from "../../src/watch/frame.ts";
import { withSnapshot } from "../../src/watch/refreshed-state.ts";
import { Screen } from "../../src/watch/screen.ts";
import { NOW } from "../support/test-context.ts";
import { firstState } from "./support/open-screen.ts";

const ROWS = 1_000;
const WINDOW = { milliseconds: 15_000, kind: "measured" } as const;

/** A cluster of a thousand nodes, each of which does something else at each sample. */
const snapshot = (sample: number) => ({
  source: "metrics-api" as const,
  apiVersion: "metrics.k8s.io/v1beta1",
  takenAt: NOW + sample * 15_000,
  nodes: Array.from({ length: ROWS }, (_, index) => ({
    name: `worker-${index}`,
    labels: {},
    unschedulable: false,
    allocatable: { cpu: 16e9, memory: 64 * 2 ** 30 },
    capacity: { cpu: 16e9, memory: 64 * 2 ** 30 },
  })),
  nodeMetrics: Array.from({ length: ROWS }, (_, index) => ({
    name: `worker-${index}`,
    timestamp: NOW + sample * 15_000,
    window: WINDOW,
    usage: { cpu: ((index * 7919 + sample * 104_729) % 16_000) * 1e6, memory: ((index * 31 + sample) % 64) * 2 ** 30 },
    unavailable: [],
  })),
  failures: [],
});

const snapshots = [0, 1, 2, 3].map(snapshot);
const screen = new Screen(true);
const size = { columns: 200, rows: 60 };
let state = firstState({}, { sortBy: "cpu" });
let sample = 0;

bench("a new sample of 1,000 rows, sorted, as the bytes of a frame of 200×60", () => {
  sample += 1;
  const next = snapshots[sample % snapshots.length];
  if (next === undefined) return;
  const takenAt = NOW + sample * 15_000;
  const nodeMetrics = next.nodeMetrics.map((node) => ({ ...node, timestamp: takenAt }));
  state = withSnapshot(state, { ...next, takenAt, nodeMetrics }, takenAt);
  screen.draw(frame(state, size, takenAt), size);
});

bench("the same rows a second later", () => {
  screen.draw(frame(state, size, (state.data?.snapshot.takenAt ?? 0) + 1_000), size);
});

const tall = { columns: 200, rows: ROWS + 10 };
const tallScreen = new Screen(true);

bench("a new sample of 1,000 rows on a terminal of 1,010 lines, each row another", () => {
  sample += 1;
  const next = snapshots[sample % snapshots.length];
  if (next === undefined) return;
  const takenAt = NOW + sample * 15_000;
  const nodeMetrics = next.nodeMetrics.map((node) => ({ ...node, timestamp: takenAt }));
  state = withSnapshot(state, { ...next, takenAt, nodeMetrics }, takenAt);
  tallScreen.draw(frame(state, tall, takenAt), tall);
});

bench("the same, a key later", () => {
  state = { ...state };
  tallScreen.draw(frame(state, tall, state.data?.snapshot.takenAt ?? 0), tall);
});
