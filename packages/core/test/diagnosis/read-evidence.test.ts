import { expect, test } from "vitest";
import { readEvidence } from "../../src/index.ts";
import { fullEvidence } from "./evidence-document.ts";

/** What a file that was written and read again holds. */
const throughFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const minimal = { apiVersion: "kubectl-metrics/v1alpha1", kind: "Evidence", takenAt: "2026-11-24T10:00:00Z" };

const read = (json: unknown) => {
  const result = readEvidence(json);
  if (!result.ok) throw new Error(result.message);
  return throughFile(result.evidence);
};

test("evidence that was written is read back whole", () => {
  expect(read(throughFile(fullEvidence))).toEqual(throughFile(fullEvidence));
});

test("an almost empty file is evidence of nothing", () => {
  expect(
    read({ ...minimal, objects: [], summaries: 7, logs: "x", client: null, stages: ["log", "nonsense", "log"] }),
  ).toEqual({
    ...minimal,
    program: "",
    stages: ["log"],
    unfinished: [],
    client: {},
    objects: {},
    logs: [],
    summaries: {},
  });
});

test("entries of lists that are no such thing are left out", () => {
  const garbage = [null, 7, "text", [], {}, { metadata: {} }, { metadata: { name: 7 } }];
  const path = "/x";
  const at = minimal.takenAt;
  const reading = { path, at, value: garbage };
  const empty = { path, at, value: [] };
  const lists = [
    "apiServices",
    "endpointSlices",
    "workloads",
    "pods",
    "events",
    "roleBindings",
    "roles",
    "nodes",
    "runningPods",
    "signingRequests",
    "dnsPods",
    "autoscalers",
  ];
  const objects = Object.fromEntries(lists.map((key) => [key, reading]));
  const discovery = { path, at, value: { versions: [...garbage, { version: "v1", freshness: "Rotten" }] } };
  expect(
    read({ ...minimal, objects, permissions: reading, nodeMetrics: reading, podMetrics: reading, discovery }),
  ).toEqual({
    ...minimal,
    program: "",
    stages: [],
    unfinished: [],
    client: {},
    objects: Object.fromEntries(lists.map((key) => [key, empty])),
    permissions: empty,
    nodeMetrics: empty,
    podMetrics: empty,
    discovery: { path, at, value: { versions: [{ version: "v1" }] } },
    logs: [],
    summaries: {},
  });
});

const at = minimal.takenAt;

test.for([
  { name: "no object", json: [], message: "expected an object of kind Evidence, got array" },
  { name: "another kind", json: { kind: "List" }, message: "kind: expected Evidence, got List" },
  {
    name: "no version",
    json: { kind: "Evidence" },
    message: "apiVersion: expected kubectl-metrics/v1alpha1, got nothing",
  },
  { name: "no time", json: { ...minimal, takenAt: "noon" }, message: "takenAt: expected a time as RFC 3339 writes it" },
  {
    name: "nothing about time",
    json: { ...minimal, takenAt: undefined },
    message: "takenAt: expected a time as RFC 3339 writes it",
  },
  {
    name: "a list where a reading belongs",
    json: { ...minimal, objects: { nodes: [] } },
    message: "objects.nodes: expected path and at, got array without",
  },
  {
    name: "a reading of nothing",
    json: { ...minimal, nodeMetrics: { path: "/x", at } },
    message: "nodeMetrics: expected a value or a failure, got neither",
  },
  {
    name: "a log without its pod",
    json: { ...minimal, logs: [{ path: "/x", at, value: {} }] },
    message: "logs[0]: expected a value or a failure, got neither",
  },
  {
    name: "single objects without a name",
    json: { ...minimal, objects: { service: { path: "/x", at, value: {} } } },
    message: "objects.service: expected a value or a failure, got neither",
  },
  {
    name: "a ConfigMap without a name",
    json: { ...minimal, objects: { authenticationConfig: { path: "/x", at, value: {} } } },
    message: "objects.authenticationConfig: expected a value or a failure, got neither",
  },
  {
    name: "discovery that is no object",
    json: { ...minimal, discovery: { path: "/x", at, value: 7 } },
    message: "discovery: expected a value or a failure, got neither",
  },
  {
    name: "a summary of no node",
    json: { ...minimal, summaries: { "node-1": { path: "/x", at, value: {} } } },
    message: "summaries.node-1: expected a value or a failure, got neither",
  },
])("refused: $name", ({ json, message }) => {
  expect(readEvidence(json)).toEqual({ ok: false, message });
});

test("names that JavaScript knows are only names, and texts are bounded", () => {
  const json = JSON.parse(
    `{"apiVersion":"kubectl-metrics/v1alpha1","kind":"Evidence","takenAt":"${at}",
      "summaries":{"__proto__":{"path":"/x","at":"${at}","failure":{"body":"${"b".repeat(9000)}"}}},
      "objects":{"nodes":{"path":"/x","at":"${at}","value":[{"metadata":{"name":"n","labels":{"__proto__":"l","n":7}}}]}}}`,
  );
  const result = readEvidence(json);
  const evidence = result.ok ? result.evidence : undefined;
  expect(Object.keys(evidence?.summaries ?? {})).toEqual(["__proto__"]);
  expect(Object.values(evidence?.summaries ?? {})[0]?.failure).toEqual({
    reason: "unknown",
    status: undefined,
    message: "",
    body: "b".repeat(4096),
  });
  const labels = evidence?.objects.nodes?.value?.[0]?.metadata.labels ?? {};
  expect(Object.entries(labels)).toEqual([["__proto__", "l"]]);
  expect(({} as { path?: string }).path).toBeUndefined();
});

test("what is absent inside readings has the value that says least", () => {
  const reading = (value: unknown) => ({ path: "/x", at, value });
  const json = {
    ...minimal,
    permissions: reading([{ verb: "get", resource: "nodes" }]),
    logs: [reading({ namespace: "a", pod: "b", lines: [1, "x"] }), undefined],
    nodeMetrics: reading([{ name: "n" }]),
    summaries: { n: reading({ node: "n" }), gone: undefined },
  };
  const result = readEvidence(json);
  const evidence = result.ok ? result.evidence : undefined;
  expect(throughFile([evidence?.permissions, evidence?.logs, evidence?.nodeMetrics, evidence?.summaries])).toEqual([
    reading([{ verb: "get", group: "", resource: "nodes" }]),
    [reading({ namespace: "a", pod: "b", container: "", previous: false, lines: ["x"] })],
    reading([{ name: "n", zeroCpu: false, zeroMemory: false }]),
    { n: reading({ node: "n", nodeCpuZero: false, nodeMemoryZero: false, pods: 0, podsWithoutUsage: [] }) },
  ]);
});

test("what is no fault of the file is thrown", () => {
  const broken = Object.defineProperty({}, "kind", {
    get: () => {
      throw new TypeError("broken");
    },
  });
  expect(() => readEvidence(broken)).toThrow(TypeError);
});
