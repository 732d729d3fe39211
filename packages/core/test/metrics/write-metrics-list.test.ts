import { describe, expect, test } from "vitest";
import {
  type NodeMetrics,
  type PodMetrics,
  readNodeMetricsList,
  readPodMetricsList,
  writeNodeMetricsList,
  writePodMetricsList,
} from "../../src/index.ts";

const sample = { timestamp: 1_795_451_739_000, window: { milliseconds: 20_072, kind: "measured" } } as const;
const known: NodeMetrics = {
  name: "node1",
  labels: { zone: "a" },
  ...sample,
  usage: { cpu: 217_115_173, memory: 265_760_768, swap: 0 },
  unavailable: [],
};
const lacking: NodeMetrics = {
  name: "node2",
  usage: { memory: 1 },
  unavailable: [{ resource: "cpu", reason: "restarted" }],
};

describe.for(["metrics.k8s.io/v1beta1", "metrics.k8s.io/v1"] as const)("%s", (version) => {
  test("nodes: what lacks a number is left out, and told", () => {
    const { list, omitted } = writeNodeMetricsList([known, lacking], version);
    expect(list).toEqual({
      kind: "NodeMetricsList",
      apiVersion: version,
      metadata: {},
      items: [
        {
          kind: "NodeMetrics",
          apiVersion: version,
          metadata: { name: "node1", labels: { zone: "a" } },
          timestamp: "2026-11-23T16:35:39Z",
          window: "20.072s",
          usage: { cpu: "217115173n", memory: "259532Ki", swap: "0" },
        },
      ],
    });
    expect(omitted).toEqual([lacking]);
  });

  test("reading what was written is the identity", () => {
    const { list } = writeNodeMetricsList([known], version);
    expect(readNodeMetricsList(JSON.parse(JSON.stringify(list))).metrics).toEqual([known]);

    const containers = [{ name: "c", ...sample, usage: { cpu: 1, memory: 2 }, unavailable: [] }];
    const pod = { namespace: "x", name: "p", labels: { a: "b" }, ...sample, containers, unreadableContainers: 0 };
    const written = writePodMetricsList([pod], version);
    expect(readPodMetricsList(JSON.parse(JSON.stringify(written.list))).metrics).toEqual([pod]);
  });
});

test("pods: one container without a number, or unread, leaves the pod out", () => {
  const container = { name: "c", usage: { cpu: 5_000_000, memory: 1024 }, unavailable: [] };
  const pod: PodMetrics = { namespace: "x", name: "whole", containers: [container], unreadableContainers: 0 };
  const part: PodMetrics = { ...pod, name: "part", containers: [container, { ...container, usage: { cpu: 1 } }] };
  const unread: PodMetrics = { ...pod, name: "unread", unreadableContainers: 1 };

  const { list, omitted } = writePodMetricsList([pod, part, unread], "metrics.k8s.io/v1beta1");
  expect(list.items).toEqual([
    {
      kind: "PodMetrics",
      apiVersion: "metrics.k8s.io/v1beta1",
      metadata: { name: "whole", namespace: "x" },
      timestamp: null,
      window: "0s",
      containers: [{ name: "c", usage: { cpu: "5m", memory: "1Ki" } }],
    },
  ]);
  expect(omitted).toEqual([part, unread]);
});
