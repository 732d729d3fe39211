import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generateWorld } from "../src/index.ts";
import { encode } from "../src/protobuf/encode.ts";
import { encodeList, encodeObject } from "../src/protobuf/envelope.ts";
import { MESSAGES } from "../src/protobuf/kinds.ts";
import { listMeta } from "../src/protobuf/messages/meta.ts";
import {
  duration,
  integer,
  list,
  type MessageType,
  map,
  message,
  quantity,
  string,
  value,
} from "../src/protobuf/schema.ts";
import { parseFixture } from "../src/world/fixtures.ts";
import { decode } from "./decode.ts";

const RECORDED = [
  ["nodes", "v1", "Node"],
  ["pods", "v1", "Pod"],
  ["metrics.nodes", "metrics.k8s.io/v1beta1", "NodeMetrics"],
  ["metrics.pods", "metrics.k8s.io/v1beta1", "PodMetrics"],
] as const;
const envelope = message({ typeMeta: value(1, message({ apiVersion: value(1, string), kind: value(2, string) })) });

function messageOf(kind: string): MessageType {
  const found = MESSAGES.get(kind);
  if (found === undefined) throw new Error(`no schema of ${kind}`);

  return found;
}

function recordedBytes(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/kubernetes-1.34.4/api/${name}.pb`, import.meta.url));
}

describe("a list of the recorded objects", () => {
  test.for(RECORDED)("%s has the very bytes that the API server sent", ([name, apiVersion, kind]) => {
    const { metadata, items } = parseFixture<{ metadata: object; items: object[] }>(`api/${name}.json`);

    expect(encodeList(apiVersion, `${kind}List`, messageOf(kind), metadata, items).equals(recordedBytes(name))).toBe(
      true,
    );
  });

  // `lastProbeTime: null`, empty `spec: {}` and the like: fields whose emptiness JSON writes and protobuf does not tell.
  test.for(RECORDED)("%s reads back as the recorded JSON", ([name, _apiVersion, kind]) => {
    const { items } = parseFixture<{ items: object[] }>(`api/${name}.json`);

    for (const item of items)
      expect(decode(messageOf(kind), encode(messageOf(kind), item))).toEqual(withoutEmpty(item, messageOf(kind)));
  });
});

test("every kind of a generated world survives the wire", () => {
  const now = Date.parse("2026-11-23T18:00:00Z");
  const world = generateWorld({
    nodes: 2,
    podsPerNode: 20,
    containersPerPod: 2,
    sidecars: 0.5,
    notRunning: 0.3,
    nodeBytes: 4000,
  });
  const objects: [string, object | undefined][] = [
    ...world.nodes.map((node): [string, object] => ["Node", node.object()]),
    ...world.pods.map((pod): [string, object] => ["Pod", pod.object()]),
    ...world.nodes.map((node): [string, object | undefined] => ["NodeMetrics", node.metrics(now)]),
    ...world.pods.map((pod): [string, object | undefined] => ["PodMetrics", pod.metrics(now)]),
  ];
  const written = objects.filter((entry): entry is [string, object] => entry[1] !== undefined);

  for (const [kind, object] of written) {
    expect(decode(messageOf(kind), encode(messageOf(kind), object))).toEqual(withoutEmpty(object, messageOf(kind)));
  }
  expect(written.length).toBeGreaterThan(60);
});

test.for([
  ["15s", 15_000_000_000],
  ["28.497s", 28_497_000_000],
  ["1m30s", 90_000_000_000],
  ["1h0m0.5s", 3_600_500_000_000],
  ["120ms", 120_000_000],
] as const)("a duration of %s is %d ns", ([text, nanoseconds]) => {
  const held = message({ window: value(1, message({ nanoseconds: value(1, integer) })) });

  expect(decode(held, encode(message({ window: value(1, duration) }), { window: text }))).toEqual({
    window: { nanoseconds },
  });
});

test("an object is wrapped in the magic bytes and its type", () => {
  const bytes = encodeObject("v1", "Status", messageOf("Status"), { message: "gone" });
  const typeMeta = bytes.subarray(4, 4 + 2 + (bytes[5] ?? 0));

  expect(bytes.subarray(0, 4).toString("latin1")).toBe("k8s\0");
  expect(decode(envelope, typeMeta)).toEqual({ typeMeta: { apiVersion: "v1", kind: "Status" } });
});

test("metadata of a page carries the token and the count", () => {
  const metadata = { resourceVersion: "7", continue: "abc", remainingItemCount: 3 };

  expect(decode(listMeta, encode(listMeta, metadata))).toEqual(metadata);
});

test("maps are written in the order of their keys, whatever the order of the object", () => {
  const type = message({ usage: map(1, quantity), names: list(2, string) });

  expect(encode(type, { usage: { memory: "1Ki", cpu: "2m" } })).toEqual(
    encode(type, { usage: { cpu: "2m", memory: "1Ki" } }),
  );
});

/** The object as a reader of protobuf sees it: values that Go can't tell from absent ones are absent. */
function withoutEmpty(object: object, type: MessageType): object {
  return decodeShape(object as Record<string, unknown>, type);
}

function decodeShape(object: Record<string, unknown>, type: MessageType): Record<string, unknown> {
  const entries = type.fields.flatMap(({ name, presence, type: held }): [string, unknown][] => {
    if (presence === "inline") return Object.entries(decodeShape(object, held as MessageType));
    const found = object[name];
    if (found === undefined || found === null || (presence !== "pointer" && isEmpty(found))) return [];

    return [[name, shapeOf(found, presence, held)]];
  });

  return Object.fromEntries(entries);
}

function shapeOf(found: unknown, presence: string, type: MessageType["fields"][number]["type"]): unknown {
  if (presence === "list") return (found as unknown[]).map((item) => shapeOf(item, "value", type));
  if (type.kind !== "message" || presence === "map") return found;

  return decodeShape(found as Record<string, unknown>, type);
}

function isEmpty(held: unknown): boolean {
  if (typeof held === "object" && held !== null) return Object.values(held).every(isEmpty);

  return held === undefined || held === "" || held === 0 || held === false || held === null;
}
