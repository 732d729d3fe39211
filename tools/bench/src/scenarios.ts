import type { GenerateOptions } from "@kubectl-metrics/fake-cluster";
import type { SteadyPart } from "./measure/steady-cost.ts";
import { SUMMARY_FILE } from "./programs/paths.ts";
import type { Floor } from "./programs/program.ts";

/** What a scenario is compared with: kubectl, or the least that a program of the same runtime can cost. */
export type Reference =
  | {
      readonly kind: "kubectl";
      readonly args: readonly string[];
      /** Different work: kubectl can't do ours. */
      readonly forOrientation?: true;
    }
  | { readonly kind: "floor"; readonly floor: Floor };

/** A piece of work, ours and its reference's. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** Absent: no cluster is asked. */
  readonly cluster?: GenerateOptions;
  /** Absent: loopback as it is. */
  readonly roundTripMilliseconds?: number;
  readonly ours: readonly string[];
  readonly reference?: Reference;
  readonly runs: number;
  /** How many summaries a run reads, to divide its time by. */
  readonly summaries?: number;
  /** Ours goes on for so many samples, a second apart, on a terminal of its own; kubectl is started again and again. */
  readonly samples?: number;
  /** Ours goes on, and costs what this part of it costs; kubectl is started `samples` times. It takes minutes: only who names it gets it. */
  readonly steady?: SteadyPart;
  /** Whether it makes sense on a cluster whose size is unknown. */
  readonly anywhere?: true;
}

const NAME_CPU_MEMORY = ["--columns", "name,cpu,memory"];
const SMALL = { nodes: 3, podsPerNode: 10, containersPerPod: 2, seed: 1 };
const FULL_NODES = { nodes: 500, podsPerNode: 110, containersPerPod: 2, seed: 5 };

const kubectl = (...args: readonly string[]): Reference => ({ kind: "kubectl", args });
/** Enough that the start is a small part of it. */
const WATCHED = 30;
const WATCHED_CLUSTER = { nodes: 100, podsPerNode: 30, containersPerPod: 1, seed: 6, nodeBytes: 16_000 };

/** V8 compiles what is called often for minutes. */
const STEADY = { warmUp: 240_000, duration: 120_000 };
const INTERVAL = 5_000;

const EMPTY: Reference = { kind: "floor", floor: "empty" };
const DRAIN: Reference = { kind: "floor", floor: "drain" };

/** What is measured; seeds are fixed, so that every run serves the same world. */
export const scenarios: readonly Scenario[] = [
  {
    id: "small",
    name: "top nodes, 3 nodes",
    cluster: SMALL,
    ours: ["top", "nodes"],
    reference: kubectl("top", "nodes"),
    runs: 25,
    anywhere: true,
  },
  {
    id: "latency",
    name: "top nodes, 3 nodes, 30 ms round trips",
    cluster: SMALL,
    roundTripMilliseconds: 30,
    ours: ["top", "nodes"],
    reference: kubectl("top", "nodes"),
    runs: 15,
  },
  {
    id: "small-pods",
    name: "top pods -A, 3 nodes",
    cluster: SMALL,
    ours: ["top", "pods", "-A", ...NAME_CPU_MEMORY],
    reference: kubectl("top", "pods", "-A"),
    runs: 15,
    anywhere: true,
  },
  {
    id: "small-containers",
    name: "top pods -A --containers, 3 nodes",
    cluster: SMALL,
    ours: ["top", "pods", "-A", "--containers", ...NAME_CPU_MEMORY],
    reference: kubectl("top", "pods", "-A", "--containers"),
    runs: 15,
    anywhere: true,
  },
  {
    id: "nodes",
    name: "top nodes, 5,000 nodes of 16 KB",
    cluster: { nodes: 5000, podsPerNode: 0, containersPerPod: 1, seed: 2, nodeBytes: 16_000 },
    ours: ["top", "nodes"],
    reference: kubectl("top", "nodes"),
    runs: 7,
  },
  {
    id: "pods",
    name: "top pods -A, 150,000 pods",
    cluster: { nodes: 1500, podsPerNode: 100, containersPerPod: 1, seed: 3, notRunning: 0 },
    ours: ["top", "pods", "-A", ...NAME_CPU_MEMORY],
    reference: kubectl("top", "pods", "-A"),
    runs: 5,
  },
  {
    id: "percent",
    name: "top pods -A with percentages, 30,000 pods",
    cluster: { nodes: 300, podsPerNode: 100, containersPerPod: 1, seed: 4, notRunning: 0 },
    ours: ["top", "pods", "-A"],
    reference: { kind: "kubectl", args: ["top", "pods", "-A"], forOrientation: true },
    runs: 5,
  },
  {
    id: "summary-nodes",
    name: "top nodes --source summary, 500 summaries of 110 pods",
    cluster: FULL_NODES,
    ours: ["top", "nodes", "--source", "summary"],
    reference: DRAIN,
    runs: 5,
    summaries: FULL_NODES.nodes,
    anywhere: true,
  },
  {
    id: "summary-pods",
    name: "top pods -A --source summary, 500 summaries of 110 pods",
    cluster: FULL_NODES,
    ours: ["top", "pods", "-A", "--source", "summary", ...NAME_CPU_MEMORY],
    reference: DRAIN,
    runs: 5,
    summaries: FULL_NODES.nodes,
  },
  {
    id: "watch",
    name: `top nodes --watch on a terminal, ${WATCHED} samples of 100 nodes, against watch(1)'s way: kubectl ${WATCHED} times`,
    cluster: WATCHED_CLUSTER,
    ours: ["top", "nodes", "--watch", "--interval", "1s", "--count", String(WATCHED)],
    reference: { kind: "kubectl", args: ["top", "nodes"], forOrientation: true },
    samples: WATCHED,
    runs: 1,
  },
  {
    id: "watch-steady",
    name: `top nodes --watch on a terminal at the interval of ${INTERVAL / 1_000} s, 100 nodes, ${STEADY.duration / 1_000} s of it after ${STEADY.warmUp / 1_000} s, against kubectl once an interval`,
    cluster: WATCHED_CLUSTER,
    ours: ["top", "nodes", "--watch", "--interval", `${INTERVAL / 1_000}s`],
    reference: { kind: "kubectl", args: ["top", "nodes"], forOrientation: true },
    samples: STEADY.duration / INTERVAL,
    steady: STEADY,
    runs: 1,
  },
  { id: "help", name: "--help", ours: ["--help"], reference: EMPTY, runs: 25 },
  {
    id: "file",
    name: "top nodes -f FILE, a summary of 10 pods",
    ours: ["top", "nodes", "-f", SUMMARY_FILE],
    reference: EMPTY,
    runs: 25,
  },
];

/** The scenarios that make sense on a cluster of the user's, named without the size that it need not have. */
export function onUsersCluster(all: readonly Scenario[]): readonly Scenario[] {
  return all
    .filter(({ anywhere }) => anywhere)
    .map(({ id, ours, reference, runs }) => ({
      id,
      name: ours.join(" "),
      ours,
      runs,
      ...(reference === undefined ? {} : { reference }),
    }));
}
