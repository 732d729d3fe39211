import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { requested, withCluster } from "../support/with-cluster.ts";

const WORLD = { nodes: 30, podsPerNode: 2, containersPerPod: 1, seed: 11, namespaces: ["default", "shop"] as const };

interface Case {
  readonly line: string;
  readonly requests: readonly string[];
}

const metrics = (path: string): string => `/apis/metrics.k8s.io/v1beta1${path}`;

/** What is asked for, and nothing else: no discovery, no list that no column needs, no node by node. */
const CASES: readonly Case[] = [
  { line: "top nodes", requests: ["/api/v1/nodes", metrics("/nodes")] },
  { line: "top nodes -o wide --show-swap --sum", requests: ["/api/v1/nodes", metrics("/nodes")] },
  {
    line: "top nodes -l zone=a",
    requests: ["/api/v1/nodes?labelSelector=zone%3Da", metrics("/nodes?labelSelector=zone%3Da")],
  },
  { line: "top node worker-7", requests: ["/api/v1/nodes/worker-7", metrics("/nodes/worker-7")] },
  { line: "top pods -A --columns name,cpu,memory", requests: [metrics("/pods")] },
  { line: "top pods --columns name,cpu,memory", requests: [metrics("/namespaces/default/pods")] },
  { line: "top containers -A --columns name,cpu,memory --sort-by memory", requests: [metrics("/pods")] },
  {
    line: "top pods -n shop -l !canary --columns name,cpu",
    requests: [metrics("/namespaces/shop/pods?labelSelector=!canary")],
  },
  { line: "top pods -A --columns name,node,cpu", requests: ["/api/v1/pods", metrics("/pods")] },
  { line: "top pods -A", requests: ["/api/v1/nodes", "/api/v1/pods", metrics("/pods")] },
  {
    line: "top pods -n shop --field-selector spec.nodeName=worker-1 --columns name,cpu",
    requests: ["/api/v1/namespaces/shop/pods?fieldSelector=spec.nodeName%3Dworker-1", metrics("/namespaces/shop/pods")],
  },
  // Sorting by a column needs what the column needs.
  { line: "top pods -A --columns name,cpu --sort-by node", requests: ["/api/v1/pods", metrics("/pods")] },
];

/** However large the cluster is, lists and no more. */
const COUNTS = [
  { line: "top nodes", count: 2 },
  { line: "top pods -A --columns name,cpu,memory", count: 1 },
];

test.for(COUNTS)("$line on 1,000 nodes: $count requests", async ({ line, count }) => {
  const world = generateWorld({ nodes: 1000, podsPerNode: 2, containersPerPod: 1 });
  const cluster = await withCluster({ world });
  const { code, stdout } = await runLine(line, { cluster });

  expect(code).toBe(0);
  expect(stdout.split("\n").length).toBeGreaterThan(1000);
  expect(cluster.requests.length).toBe(count);
});

describe("requests", () => {
  test.for(CASES)("$line", async ({ line, requests }) => {
    const cluster = await withCluster({ world: generateWorld(WORLD) });
    const { code } = await runLine(line, { cluster });

    expect(code).toBe(0);
    expect(requested(cluster)).toEqual(requests.toSorted());
  });
});
