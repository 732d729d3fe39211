import type { GenerateOptions } from "@kubectl-metrics/fake-cluster";

/** Work that both kubectl and we do, on a generated cluster. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly generate: GenerateOptions;
  readonly ours: readonly string[];
  /** Absent: kubectl can't do this. */
  readonly theirs?: readonly string[];
  readonly runs: number;
}

const NAME_CPU_MEMORY = ["--columns", "name,cpu,memory"];

/** What is measured; seeds are fixed, so that every run serves the same bytes. */
export const scenarios: readonly Scenario[] = [
  {
    id: "small",
    name: "top nodes, 3 nodes",
    generate: { nodes: 3, podsPerNode: 10, containersPerPod: 2, seed: 1 },
    ours: ["top", "nodes"],
    theirs: ["top", "nodes"],
    runs: 25,
  },
  {
    id: "nodes",
    name: "top nodes, 5,000 nodes of 16 KB",
    generate: { nodes: 5000, podsPerNode: 0, containersPerPod: 1, seed: 2, nodeBytes: 16_000 },
    ours: ["top", "nodes"],
    theirs: ["top", "nodes"],
    runs: 7,
  },
  {
    id: "pods",
    name: "top pods -A, 150,000 pods",
    generate: { nodes: 1500, podsPerNode: 100, containersPerPod: 1, seed: 3, notRunning: 0 },
    ours: ["top", "pods", "-A", ...NAME_CPU_MEMORY],
    theirs: ["top", "pods", "-A"],
    runs: 5,
  },
  {
    id: "percent",
    name: "top pods -A with percentages, 30,000 pods",
    generate: { nodes: 300, podsPerNode: 100, containersPerPod: 1, seed: 4, notRunning: 0 },
    ours: ["top", "pods", "-A"],
    runs: 5,
  },
  {
    id: "summary-nodes",
    name: "top nodes --source summary, 500 summaries of 110 pods",
    generate: { nodes: 500, podsPerNode: 110, containersPerPod: 2, seed: 5 },
    ours: ["top", "nodes", "--source", "summary"],
    runs: 3,
  },
  {
    id: "summary-pods",
    name: "top pods -A --source summary, 500 summaries of 110 pods",
    generate: { nodes: 500, podsPerNode: 110, containersPerPod: 2, seed: 5 },
    ours: ["top", "pods", "-A", "--source", "summary", ...NAME_CPU_MEMORY],
    runs: 3,
  },
];
