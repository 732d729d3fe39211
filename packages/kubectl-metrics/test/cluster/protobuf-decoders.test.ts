import { readFileSync } from "node:fs";
import type { PodMetrics } from "@kubectl-metrics/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  nodeKind,
  nodeMetricsKind,
  type ObjectKind,
  podKind,
  podMetricsKind,
} from "../../src/cluster/lists/object-kind.ts";
import { ListSplitter } from "../../src/cluster/protobuf/list-splitter.ts";
import { WireReader } from "../../src/cluster/protobuf/wire-reader.ts";

const recorded = (name: string): Buffer =>
  readFileSync(new URL(`../../../../fixtures/kubernetes-1.34.4/api/${name}`, import.meta.url));

function itemsOf(name: string): readonly Buffer[] {
  const items: Buffer[] = [];
  new ListSplitter((bytes, start, end) => items.push(Buffer.from(bytes.subarray(start, end)))).push(recorded(name));
  return items;
}

const decoded = <T extends { readonly name: string }>(kind: ObjectKind<T>, bytes: Buffer): T =>
  kind.decoder().decode(WireReader.of(bytes));

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
  const decoder = kind.decoder();
  const fromProtobuf = itemsOf(`${name}.pb`).map((item) => decoder.decode(WireReader.of(item)));

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
        expect(typeof decoded(kind, damaged).name).toBe("string");
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    { numRuns: 100 },
  );
});

/** A field whose value is preceded by its length: a text or a message. */
const field = (number: number, ...value: readonly (string | Buffer)[]): Buffer => {
  const content = Buffer.concat(value.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content]);
};

/** One map entry of ObjectMeta.labels. */
const label = (key: string, value: string): Buffer => field(11, field(1, key), field(2, value));

/** One map entry of quantities. */
const quantity = (number: number, resource: string, ...value: readonly Buffer[]): Buffer =>
  field(number, field(1, resource), ...value.map((one) => field(2, one)));

test("labels with the names of every object's own fields are labels like any other", () => {
  const meta = field(1, field(1, "n"), label("__proto__", "x"), label("constructor", "y"));
  const node = decoded(nodeKind, meta);

  expect(Object.entries(node)).toContainEqual([
    "labels",
    Object.defineProperty({ constructor: "y" }, "__proto__", { value: "x", enumerable: true }),
  ]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

const NODE = field(1, field(1, "n"));
const usages: readonly { name: string; value: readonly Buffer[]; reason: string }[] = [
  { name: "an empty text", value: [field(1, "")], reason: "unreadable" },
  { name: "no text", value: [Buffer.alloc(0)], reason: "unreadable" },
  { name: "no quantity", value: [], reason: "not-reported" },
  { name: "less than nothing", value: [field(1, "-1")], reason: "implausible" },
  { name: "more than Kubernetes can hold", value: [field(1, "1e999999")], reason: "implausible" },
];

test.for(usages)("a node's usage of $name is a reason, never zero", ({ value, reason }) => {
  const bytes = Buffer.concat([NODE, quantity(4, "cpu", ...value), quantity(4, "memory", ...value)]);

  expect(decoded(nodeMetricsKind, bytes)).toMatchObject({
    usage: {},
    unavailable: [
      { resource: "cpu", reason },
      { resource: "memory", reason },
    ],
  });
});

test.for(usages)("a container's usage of $name is a reason, never zero", ({ value, reason }) => {
  const container = field(4, field(1, "c"), quantity(2, "cpu", ...value), quantity(2, "memory", field(1, "1Mi")));

  expect(decoded(podMetricsKind, Buffer.concat([NODE, container]))).toMatchObject({
    containers: [{ usage: { memory: 2 ** 20 }, unavailable: [{ resource: "cpu", reason }] }],
  });
});

test.for(usages)("a node's allocatable of $name is absent", ({ value }) => {
  const status = field(3, quantity(2, "cpu", ...value), quantity(2, "memory", ...value));

  expect(decoded(nodeKind, Buffer.concat([NODE, status])).allocatable).toEqual({});
});

const swapOf = (...varint: readonly number[]): number | undefined => {
  const swap = field(3, field(7, field(11, Buffer.from([0x08, ...varint]))));
  return decoded(nodeKind, Buffer.concat([NODE, swap])).swapCapacity;
};
const ones = (count: number): readonly number[] => new Array<number>(count).fill(0xff);

test.for([
  { name: "1", varint: [0x01], expected: 1 },
  { name: "2^53 - 1", varint: [...ones(7), 0x0f], expected: 2 ** 53 - 1 },
  { name: "-1", varint: [...ones(9), 0x01], expected: undefined },
])("a node's swap of $name", ({ varint, expected }) => {
  expect(swapOf(...varint)).toBe(expected);
});

test("a number that is longer than 64 bits is an error", () => {
  expect(() => swapOf(...ones(200), 0x01)).toThrow();
});

test.for([
  { name: "zero", varint: [0x00], milliseconds: undefined },
  { name: "negative", varint: [...ones(9), 0x01], milliseconds: undefined },
  { name: "a millisecond", varint: [0xc0, 0x84, 0x3d], milliseconds: 1 },
])("a window that is $name", ({ varint, milliseconds }) => {
  const window = field(3, Buffer.from([0x08, ...varint]));

  expect(decoded(nodeMetricsKind, Buffer.concat([NODE, window])).window?.milliseconds).toBe(milliseconds);
});

test("a second before 1970 is exactly that", () => {
  const timestamp = field(2, Buffer.from([0x08, ...ones(9), 0x01]));

  expect(decoded(nodeMetricsKind, Buffer.concat([NODE, timestamp])).timestamp).toBe(-1000);
});
