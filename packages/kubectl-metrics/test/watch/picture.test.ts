import type { Snapshot } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { frame } from "../../src/watch/frame.ts";
import { lineOf, span } from "../../src/watch/line.ts";
import { withSnapshot } from "../../src/watch/refreshed-state.ts";
import { scrolled } from "../../src/watch/selection.ts";
import { NOW } from "../support/test-context.ts";
import { firstState } from "./support/open-screen.ts";
import { svgOf } from "./support/svg.ts";

process.env["TZ"] = "UTC";

const SIZE = { columns: 110, rows: 16 };
const SAMPLES = 24;
const GIB = 2 ** 30;

/** Name, cores, GiB, mean load of CPU and of memory, and how far the load of CPU swings. */
const NODES = [
  ["build-a", 16, 32, 0.62, 0.41, 0.36],
  ["build-b", 16, 32, 0.28, 0.38, 0.25],
  ["db-a", 8, 64, 0.44, 0.87, 0.05],
  ["db-b", 8, 64, 0.39, 0.93, 0.04],
  ["web-a", 4, 16, 0.52, 0.55, 0.12],
  ["web-b", 4, 16, 0.74, 0.58, 0.08],
  ["web-c", 4, 16, 0.49, 0.52, 0.12],
  ["edge-1", 2, 4, 0.12, 0.64, 0.03],
] as const;

/** The cluster of the picture at one of its samples, 15 s apart. */
function snapshotAt(sample: number): Snapshot {
  const timestamp = NOW + sample * 15_000;
  const nodes = NODES.map(([name, cores, gibibytes]) => {
    const resources = { cpu: cores * 1e9, memory: gibibytes * GIB };
    return { name, labels: {}, unschedulable: false, allocatable: resources, capacity: resources };
  });
  const nodeMetrics = NODES.map(([name, cores, gibibytes, cpu, memory, swing], index) => ({
    name,
    timestamp,
    window: { milliseconds: 15_000, kind: "measured" } as const,
    usage: {
      cpu: Math.round(cores * 1e9 * (cpu + swing * Math.sin(sample / 3.1 + index * 2))),
      memory: Math.round(gibibytes * GIB * memory * (1 + 0.004 * Math.sin(sample / 5 + index))),
    },
    unavailable: [],
  }));
  return {
    source: "metrics-api",
    apiVersion: "metrics.k8s.io/v1beta1",
    takenAt: timestamp + 4_000,
    nodes,
    nodeMetrics,
    failures: [],
  };
}

/** The picture of the README. */
function picture(): string {
  let state = firstState({}, { sortBy: "cpu-percent" });
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const snapshot = snapshotAt(sample);
    state = withSnapshot(state, snapshot, snapshot.takenAt);
  }
  const now = state.data?.snapshot.takenAt ?? NOW;
  const shown = scrolled({ ...state, selected: "node\0web-b", nextAt: now + 3_000 }, SIZE.rows);
  return svgOf(frame(shown, SIZE, now), SIZE.columns, "kubectl metrics top nodes --watch");
}

test("the picture of the README is this frame; pnpm update:picture draws it anew", async () => {
  await expect(picture()).toMatchFileSnapshot("../../../../docs/watch.svg");
});

/** Every element that a picture is made of, one a line, with attributes in quotes and text without markup. */
const ELEMENT =
  /^<(?:(svg|g)(?: [\w:-]+="[^"<&]*")+|rect(?: [\w-]+="[^"<&]*")+\/|(title|text)(?: [\w-]+="[^"<&]*")*>(?:[^<&>]|&(?:amp|lt|gt);)*<\/\2|\/(svg|g))>$/u;

test("it is well-formed XML, also of names with markup", () => {
  const evil = svgOf([lineOf(span('<b a="1">&amp;</b>'))], 30, "<title> & more");
  for (const svg of [picture(), evil]) {
    const lines = svg.trimEnd().split("\n");
    expect(lines.filter((line) => !ELEMENT.test(line))).toEqual([]);
    expect([lines[0]?.slice(0, 5), ...lines.slice(-2)]).toEqual(["<svg ", "</g>", "</svg>"]);
  }
});

test("no font and no rule for blanks moves a text: each has its place and its width, beside the others", () => {
  const texts = [...picture().matchAll(/<text x="(\d+)" y="(\d+)" .*?textLength="(\d+)".*?>(.*)<\/text>/g)].map(
    ([, x, y, length, text]) => ({ x: Number(x), y: Number(y), end: Number(x) + Number(length), text: text ?? "" }),
  );
  expect(texts.length).toBeGreaterThan(100);
  for (const [index, { x, y, end, text }] of texts.entries()) {
    const before = texts[index - 1];
    expect(text).toBe(text.trim());
    expect(text).not.toContain("  ");
    expect(x).toBeGreaterThanOrEqual(before?.y === y ? before.end : 12);
    expect(end).toBeLessThanOrEqual(12 + SIZE.columns * 8);
  }
});
