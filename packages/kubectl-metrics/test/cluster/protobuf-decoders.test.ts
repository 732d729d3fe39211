import { readFileSync } from "node:fs";
import type { PodMetrics } from "@kubectl-metrics/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeKind, nodeMetricsKind, type ObjectKind, podKind, podMetricsKind } from "../../src/cluster/list.ts";
import { ListSplitter } from "../../src/cluster/protobuf/list-splitter.ts";

const recorded = (name: string): Buffer =>
  readFileSync(new URL(`../../../../fixtures/kubernetes-1.34.4/api/${name}`, import.meta.url));

function itemsOf(name: string): readonly Buffer[] {
  const items: Buffer[] = [];
  new ListSplitter({ item: (bytes) => items.push(Buffer.from(bytes)), metadata: () => {} }).push(recorded(name));
  return items;
}

const kinds: readonly { name: string; kind: ObjectKind<{ readonly name: string }> }[] = [
  { name: "nodes", kind: nodeKind },
  { name: "pods", kind: podKind },
  { name: "metrics.nodes", kind: nodeMetricsKind },
  { name: "metrics.pods", kind: podMetricsKind },
];

/**
 * The Metrics API has no samples of single containers: those that JSON gives them are
 * their pod's. The labels of metrics are not decoded, since the server selects by them.
 */
function asDecoded(object: object | undefined): object | undefined {
  if (object === undefined || !("usage" in object || "containers" in object)) return object;
  const { labels, ...metrics } = object as PodMetrics;
  if (metrics.containers === undefined) return metrics;
  const containers = metrics.containers.map(({ timestamp, window, ...container }) => container);
  return { ...metrics, containers };
}

test.for(kinds)("$name: protobuf and JSON of the same recorded objects say the same", ({ name, kind }) => {
  const json: { items: unknown[] } = JSON.parse(recorded(`${name}.json`).toString());
  const fromJson = json.items.map((item) => asDecoded(kind.fromJson(item)));
  const fromProtobuf = itemsOf(`${name}.pb`).map((item) => kind.fromProtobuf(item));

  expect(fromProtobuf).toEqual(fromJson);
  expect(fromProtobuf.length).toBeGreaterThan(1);
});

test.for(kinds)("$name: damaged objects are errors, not hangs", ({ name, kind }) => {
  const [item = Buffer.alloc(0)] = itemsOf(`${name}.pb`);
  const damage = fc.record({ at: fc.nat(item.length - 1), byte: fc.nat(255), end: fc.nat(item.length) });

  fc.assert(
    fc.property(damage, ({ at, byte, end }) => {
      const damaged = Buffer.from(item.subarray(0, end));
      if (at < end) damaged[at] = byte;
      try {
        expect(typeof kind.fromProtobuf(damaged).name).toBe("string");
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    { numRuns: 100 },
  );
});

/** One map entry of ObjectMeta.labels: field 11, key and value. */
const label = (key: string, value: string): Buffer => {
  const entry = Buffer.concat([
    Buffer.from([0x0a, key.length]),
    Buffer.from(key),
    Buffer.from([0x12, value.length]),
    Buffer.from(value),
  ]);
  return Buffer.concat([Buffer.from([0x5a, entry.length]), entry]);
};

test("labels with the names of every object's own fields are labels like any other", () => {
  const meta = Buffer.concat([
    Buffer.from([0x0a, 1]),
    Buffer.from("n"),
    label("__proto__", "x"),
    label("constructor", "y"),
  ]);
  const node = nodeKind.fromProtobuf(Buffer.concat([Buffer.from([0x0a, meta.length]), meta]));

  expect(Object.entries(node)).toContainEqual([
    "labels",
    Object.defineProperty({ constructor: "y" }, "__proto__", { value: "x", enumerable: true }),
  ]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});
