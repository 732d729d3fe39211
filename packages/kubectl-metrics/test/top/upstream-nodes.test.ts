import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { upstreamNodes, VERSIONS } from "./upstream-world.ts";

interface Case {
  readonly name: string;
  readonly line: string;
  readonly hasSwap?: boolean;
  /** `·` is a blank. */
  readonly stdout: readonly string[];
}

const HEADER = "NAME····CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···";
const NODE_1 = "node1···1m···········10%······2Mi·············10%·········";
const NODE_2 = "node2···5m···········10%······6Mi·············10%·········";
const NODE_3 = "node3···3m···········10%······4Mi·············10%·········";

/** @see kubectl pkg/cmd/top/top_node_test.go `TestTopNode` */
const CASES: readonly Case[] = [
  { name: "all nodes", line: "top node", stdout: [HEADER, NODE_1, NODE_2, NODE_3] },
  { name: "a node by name", line: "top node node1", stdout: [HEADER, NODE_1] },
  { name: "nodes by label", line: "top node --selector key=value", stdout: [HEADER, NODE_1] },
  { name: "sorted by CPU", line: "top node --sort-by cpu", stdout: [HEADER, NODE_2, NODE_3, NODE_1] },
  { name: "sorted by memory", line: "top node --sort-by memory", stdout: [HEADER, NODE_2, NODE_3, NODE_1] },
  {
    name: "swap",
    line: "top node --show-swap",
    hasSwap: true,
    stdout: [
      `${HEADER}SWAP(bytes)···SWAP(%)···`,
      `${NODE_1}1Mi···········0%········`,
      `${NODE_2}2Mi···········0%········`,
      `${NODE_3}0Mi···········0%········`,
    ],
  },
  {
    name: "swap of nodes without",
    line: "top node --show-swap",
    stdout: [
      `${HEADER}SWAP(bytes)···SWAP(%)·····`,
      `${NODE_1}<unknown>·····<unknown>···`,
      `${NODE_2}<unknown>·····<unknown>···`,
      `${NODE_3}<unknown>·····<unknown>···`,
    ],
  },
];

describe.for(VERSIONS)("kubectl's own cases of nodes, metrics.k8s.io/%s", (version) => {
  test.for(CASES)("$name", async ({ line, hasSwap = false, stdout }) => {
    const cluster = await withCluster({ world: upstreamNodes(hasSwap), metricsVersions: [version] });
    const said = await runLine(line, { cluster });

    expect(said).toEqual({ code: 0, stdout: drawn(stdout), stderr: "" });
  });

  test("a named node is asked for alone", async () => {
    const cluster = await withCluster({ world: upstreamNodes(false), metricsVersions: [version] });
    await runLine("top node node1", { cluster });
    const paths = new Set(cluster.requests.flatMap(({ path, status }) => (status === 200 ? [path] : [])));

    expect(paths).toEqual(new Set(["/api/v1/nodes/node1", `/apis/metrics.k8s.io/${version}/nodes/node1`]));
  });
});
