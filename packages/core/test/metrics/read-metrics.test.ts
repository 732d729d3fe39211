import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  readNodeMetrics,
  readNodeMetricsList,
  readPodMetrics,
  readPodMetricsList,
  usageFromQuantities,
} from "../../src/index.ts";

const timestamp = "2026-11-23T16:35:39Z";
const time = 1_795_451_739_000;

describe.for(["metrics.k8s.io/v1beta1", "metrics.k8s.io/v1"])("%s", (apiVersion) => {
  test("a node", () => {
    const usage = { cpu: "217115173n", memory: "259532Ki", storage: "5Gi" };
    const metadata = { name: "node1", labels: { zone: "a" } };
    expect(readNodeMetrics({ apiVersion, kind: "NodeMetrics", metadata, timestamp, window: "20.072s", usage })).toEqual(
      {
        name: "node1",
        labels: { zone: "a" },
        timestamp: time,
        window: { milliseconds: 20_072, kind: "measured" },
        usage: { cpu: 217_115_173, memory: 265_760_768 },
        unavailable: [],
      },
    );
  });

  test("a pod", () => {
    const containers = [{ name: "burn", usage: { cpu: "116425493n", memory: "232Ki", swap: "1Mi" } }];
    const metadata = { name: "burner", namespace: "demo" };
    const sample = { timestamp: time, window: { milliseconds: 28_497, kind: "measured" } };
    expect(readPodMetrics({ apiVersion, metadata, timestamp, window: "28.497s", containers })).toEqual({
      namespace: "demo",
      name: "burner",
      labels: {},
      ...sample,
      containers: [
        {
          name: "burn",
          ...sample,
          usage: { cpu: 116_425_493, memory: 237_568, swap: 1_048_576 },
          unavailable: [],
        },
      ],
      unreadableContainers: 0,
    });
  });
});

test.for([
  { usage: {}, known: {}, reasons: { cpu: "not-reported", memory: "not-reported" } },
  { usage: { cpu: null, memory: [] }, known: {}, reasons: { cpu: "not-reported", memory: "unreadable" } },
  { usage: { cpu: "12x", memory: "" }, known: {}, reasons: { cpu: "unreadable", memory: "unreadable" } },
  { usage: { cpu: "-1m", memory: "-1Ki" }, known: {}, reasons: { cpu: "implausible", memory: "implausible" } },
  { usage: { cpu: "1e999999", memory: "8Ei" }, known: {}, reasons: { cpu: "implausible", memory: "implausible" } },
  {
    usage: { cpu: "9223372036.854775808", memory: "9223372036854775808" },
    known: {},
    reasons: { cpu: "implausible", memory: "implausible" },
  },
  {
    usage: { cpu: "9223372036.854774784", memory: "9223372036854774784" },
    known: { cpu: 2 ** 63 - 1024, memory: 2 ** 63 - 1024 },
    reasons: {},
  },
  { usage: { cpu: 2, memory: 1024 }, known: { cpu: 2e9, memory: 1024 }, reasons: {} },
  { usage: { cpu: "0", memory: "0" }, known: { cpu: 0, memory: 0 }, reasons: {} },
  { usage: { cpu: "1", memory: "1", swap: "no" }, known: { cpu: 1e9, memory: 1 }, reasons: { swap: "unreadable" } },
  { usage: "no object", known: {}, reasons: { cpu: "not-reported", memory: "not-reported" } },
])("usage $usage", ({ usage, known, reasons }) => {
  const metrics = readNodeMetrics({ metadata: { name: "n" }, usage });
  expect(metrics?.usage).toEqual(known);
  expect(Object.fromEntries(metrics?.unavailable.map(({ resource, reason }) => [resource, reason]) ?? [])).toEqual(
    reasons,
  );
});

test.for([
  { timestamp: undefined, window: undefined },
  { timestamp: null, window: "0s" },
  { timestamp: "now", window: "long" },
  { timestamp: 5, window: "-1s" },
])("a sample without a time: $timestamp, $window", (sample) => {
  const metrics = readNodeMetrics({ metadata: { name: "n" }, usage: {}, ...sample });
  expect([metrics?.timestamp, metrics?.window]).toEqual([undefined, undefined]);
});

test("a bad item costs that item, a bad container that container", () => {
  const good = { metadata: { name: "a", namespace: "x" }, containers: [null, {}, { name: "c" }] };
  const items = [null, good, { metadata: { name: "b" } }, "text", { metadata: { namespace: "x" } }];
  const { metrics, issues } = readPodMetricsList({ items });
  expect(
    metrics.map(({ name, containers, unreadableContainers }) => [name, containers.length, unreadableContainers]),
  ).toEqual([["a", 1, 2]]);
  const expected = "expected PodMetrics with metadata.name and metadata.namespace, got";
  expect(issues).toEqual([
    { path: ["items", 0], message: `${expected} null` },
    { path: ["items", 2], message: `${expected} an object without it` },
    { path: ["items", 3], message: `${expected} string` },
    { path: ["items", 4], message: `${expected} an object without it` },
  ]);
});

test.for([
  { list: { items: null }, message: undefined },
  { list: { items: [] }, message: undefined },
  { list: {}, message: "expected an array of items, got nothing" },
  { list: { items: {} }, message: "expected an array of items, got object" },
  { list: [], message: "expected an array of items, got nothing" },
  { list: null, message: "expected an array of items, got nothing" },
])("a list $list", ({ list, message }) => {
  const { metrics, issues } = readNodeMetricsList(list);
  expect(metrics).toEqual([]);
  expect(issues.map((issue) => issue.message)).toEqual(message === undefined ? [] : [message]);
});

test("labels keep odd keys and lose what is no text", () => {
  const text = '{"metadata":{"name":"n","labels":{"__proto__":"x","constructor":"y","number":1}}}';
  const labels = readNodeMetrics(JSON.parse(text))?.labels ?? {};
  expect(Object.entries(labels)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
  expect(Object.getPrototypeOf(labels)).toBe(Object.prototype);
});

test("fields of the prototype are no fields", () => {
  expect(readNodeMetrics(JSON.parse('{"__proto__":{"metadata":{"name":"n"}}}'))).toBeUndefined();
  expect(readNodeMetrics(Object.create({ metadata: { name: "n" } }))).toBeUndefined();
});

property.prop([fc.jsonValue()])("no JSON makes a reader throw", (value) => {
  expect(readNodeMetrics(value)?.name).toBeUndefined();
  expect(readPodMetrics(value)?.name).toBeUndefined();
  expect(readNodeMetricsList({ items: [value] }).metrics).toEqual([]);
});

test.for([
  { quantities: { cpu: "117n", memory: "232Ki" }, usage: { cpu: 117, memory: 237_568 }, reasons: [] },
  { quantities: { cpu: "1", memory: "0", swap: "1Ki" }, usage: { cpu: 1e9, memory: 0, swap: 1024 }, reasons: [] },
  { quantities: { memory: "-1" }, usage: {}, reasons: ["not-reported", "implausible"] },
  { quantities: { cpu: "", memory: "1e40" }, usage: {}, reasons: ["unreadable", "implausible"] },
])("quantities $quantities", ({ quantities, usage, reasons }) => {
  const read = usageFromQuantities(quantities);
  expect(read.usage).toEqual(usage);
  expect(read.unavailable.map(({ reason }) => reason)).toEqual(reasons);
});

test("usage of quantities that were read already", () => {
  expect(usageFromQuantities({ cpu: 250_000_000, memory: 2 ** 20, swap: 0 })).toEqual({
    usage: { cpu: 250_000_000, memory: 2 ** 20, swap: 0 },
    unavailable: [],
  });
  expect(usageFromQuantities({ cpu: -1, memory: 2 ** 63 })).toEqual({
    usage: {},
    unavailable: [
      { resource: "cpu", reason: "implausible" },
      { resource: "memory", reason: "implausible" },
    ],
  });
});
