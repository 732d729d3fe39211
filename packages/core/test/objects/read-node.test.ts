import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { nodeFields, readNode } from "../../src/index.ts";

test("a node with everything", () => {
  const node = readNode({
    metadata: { name: "node1", uid: "u", labels: { zone: "a" } },
    spec: { unschedulable: true },
    status: {
      allocatable: { cpu: "1900m", memory: "24376884Ki", pods: "110" },
      capacity: { cpu: "2", memory: 1024 },
      nodeInfo: { swap: { capacity: 2_147_483_648 } },
      conditions: [null, { type: "MemoryPressure", status: "False" }, { type: "Ready", status: "True" }],
    },
  });
  expect(node).toEqual({
    name: "node1",
    uid: "u",
    labels: { zone: "a" },
    unschedulable: true,
    allocatable: { cpu: 1_900_000_000, memory: 24_961_929_216 },
    capacity: { cpu: 2_000_000_000, memory: 1024 },
    swapCapacity: 2_147_483_648,
    ready: "True",
  });
});

test.for([
  { status: undefined },
  { status: { allocatable: null, conditions: {} } },
  { status: { allocatable: { cpu: "-1", memory: "x" } } },
  { status: { allocatable: { cpu: "1e999999", memory: "8Ei" }, capacity: { cpu: "1e10", memory: 1e300 } } },
  { status: { nodeInfo: { swap: { capacity: -1 } } } },
  { status: { nodeInfo: { swap: { capacity: 2 ** 63 } } } },
])("amounts that can't be read are absent: $status", ({ status }) => {
  expect(readNode({ metadata: { name: "n" }, status })).toEqual({
    name: "n",
    labels: {},
    unschedulable: false,
    allocatable: {},
    capacity: {},
  });
});

test("the fields that a selector may ask for", () => {
  const node = readNode({ metadata: { name: "n" }, spec: { unschedulable: true } });
  expect(node && nodeFields(node)).toEqual({ "metadata.name": "n", "spec.unschedulable": "true" });
});

property.prop([fc.jsonValue()])("no JSON makes it throw", (value) => {
  expect(readNode(value)).toBeUndefined();
  expect(readNode({ metadata: { name: "n" }, spec: value, status: value })?.name).toBe("n");
});
