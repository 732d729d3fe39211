import type { Failure, NodeMetrics, NodeObject, PodMetrics, PodObject, Snapshot, Usage } from "@kubectl-metrics/core";
import { NOW } from "../../support/test-context.ts";

const GIB = 2 ** 30;
const MIB = 2 ** 20;
const WINDOW = { milliseconds: 15_000, kind: "measured" } as const;

const node = (name: string, cores: number, gibibytes: number): NodeObject => ({
  name,
  labels: {},
  unschedulable: false,
  allocatable: { cpu: cores * 1e9, memory: gibibytes * GIB },
  capacity: { cpu: cores * 1e9, memory: gibibytes * GIB },
});

const nodes: readonly NodeObject[] = [node("node-1", 4, 16), node("node-2", 4, 16), node("node-3", 8, 32)];

const nodeMetrics = (name: string, timestamp: number, usage: Usage): NodeMetrics => ({
  name,
  timestamp,
  window: WINDOW,
  usage,
  unavailable: [],
});

/** Pods of a shop: name, namespace, node, millicores and mebibytes of each container. */
const PODS: readonly (readonly [string, string, string, Readonly<Record<string, readonly [number, number]>>])[] = [
  ["cart-6d5f8b7c9-x2x7k", "shop", "node-1", { app: [450, 800], proxy: [30, 64] }],
  ["cart-6d5f8b7c9-zz81m", "shop", "node-2", { app: [380, 790], proxy: [25, 61] }],
  ["checkout-7f9c6d4b5-qq2lp", "shop", "node-3", { app: [1250, 2300] }],
  ["ledger-0", "bank", "node-3", { db: [900, 6100], backup: [0, 12] }],
  ["prometheus-0", "monitoring", "node-2", { prometheus: [610, 3900] }],
];

const podObject = ([name, namespace, on, containers]: (typeof PODS)[number], uid: string): PodObject => ({
  name,
  namespace,
  uid,
  labels: {},
  node: on,
  phase: "Running",
  runningContainers: Object.keys(containers),
  fields: {},
});

/** How a shop's snapshot differs from the first. */
export interface ShopOptions {
  /** When it was taken. */
  readonly at?: number;
  /** When the samples were. */
  readonly sampledAt?: number;
  /** Everything uses so many times as much. */
  readonly load?: number;
  readonly failures?: readonly Failure[];
  /** Nodes of which, and of whose pods, nothing is known. */
  readonly silent?: readonly string[];
  /** What begins the uids of the pods. */
  readonly generation?: string;
}

/** A cluster of three nodes and five pods, read through the Metrics API. */
export function shop(options: ShopOptions = {}): Snapshot {
  const { at = NOW, load = 1, failures = [], silent = [], generation = "1" } = options;
  const sampledAt = options.sampledAt ?? at - 9_000;
  const used = (millicores: number, mebibytes: number): Usage => ({
    cpu: Math.round(millicores * 1e6 * load),
    memory: Math.round(mebibytes * MIB * (1 + (load - 1) / 10)),
  });
  const known = PODS.filter(([, , on]) => !silent.includes(on));
  const measured: readonly PodMetrics[] = known.map(([name, namespace, , containers]) => ({
    name,
    namespace,
    timestamp: sampledAt,
    window: WINDOW,
    unreadableContainers: 0,
    containers: Object.entries(containers).map(([container, [cpu, memory]]) => ({
      name: container,
      usage: used(cpu, memory),
      unavailable: [],
    })),
  }));
  const onNodes = [
    nodeMetrics("node-1", sampledAt, used(1_510, 9_100)),
    nodeMetrics("node-2", sampledAt, used(2_940, 12_400)),
    nodeMetrics("node-3", sampledAt, used(7_450, 15_800)),
  ];
  return {
    source: "metrics-api",
    apiVersion: "metrics.k8s.io/v1beta1",
    takenAt: at,
    nodes,
    pods: PODS.map((pod, index) => podObject(pod, `${generation}-${index}`)),
    nodeMetrics: onNodes.filter(({ name }) => !silent.includes(name)),
    podMetrics: measured,
    failures,
  };
}
