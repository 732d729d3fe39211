import { staticNode, staticPod, type Usage } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { VERSIONS } from "./upstream-world.ts";

interface Case {
  readonly name: string;
  readonly line: string;
  readonly nodes?: Readonly<Record<string, Usage | undefined>>;
  /** Containers by pod. */
  readonly pods?: Readonly<Record<string, Readonly<Record<string, Usage>>>>;
  /** `·` is a blank. */
  readonly stdout: readonly string[];
}

const COLUMNS = "--columns name,cpu,memory";
const ONE_GI = { cpu: "1000m", memory: "1Gi" };
const FIFTH = { cpu: "0.2", memory: "1Gi" };
const TWO_CONTAINERS = { "test-1": FIFTH, "test-2": FIFTH };
const BIGGER = { "container-1": { cpu: "0.2", memory: "2Gi" }, "container-2": { cpu: "0.2", memory: "3Gi" } };
const NODE_HEADER = "NAME····CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···";

/** @see kubectl pkg/metricsutil/metrics_printer_test.go */
const CASES: readonly Case[] = [
  {
    name: "a node",
    line: "top nodes",
    nodes: { node1: ONE_GI },
    stdout: [NODE_HEADER, "node1···1000m········10%······1024Mi··········10%·········"],
  },
  {
    name: "a node without header",
    line: "top nodes --no-headers",
    nodes: { node1: ONE_GI },
    stdout: ["node1···1000m···10%···1024Mi···10%···"],
  },
  {
    name: "a node without metrics",
    line: "top nodes",
    nodes: { node1: ONE_GI, node2: undefined },
    stdout: [
      "NAME····CPU(cores)···CPU(%)······MEMORY(bytes)···MEMORY(%)···",
      "node1···1000m········10%·········1024Mi··········10%·········",
      "node2···<unknown>····<unknown>···<unknown>·······<unknown>···",
    ],
  },
  {
    name: "nodes sorted by memory",
    line: "top nodes --sort-by memory",
    nodes: { node1: ONE_GI, node2: { cpu: "2", memory: "5Gi" } },
    stdout: [
      NODE_HEADER,
      "node2···2000m········20%······5120Mi··········50%·········",
      "node1···1000m········10%······1024Mi··········10%·········",
    ],
  },
  {
    name: "a pod",
    line: `top pods ${COLUMNS}`,
    pods: { test: TWO_CONTAINERS },
    stdout: ["NAME···CPU(cores)···MEMORY(bytes)···", "test···400m·········2048Mi··········"],
  },
  {
    name: "the containers of a pod",
    line: `top pods --containers ${COLUMNS}`,
    pods: { test: TWO_CONTAINERS },
    stdout: [
      "POD····NAME·····CPU(cores)···MEMORY(bytes)···",
      "test···test-1···200m·········1024Mi··········",
      "test···test-2···200m·········1024Mi··········",
    ],
  },
  {
    name: "a pod without header",
    line: `top pods --no-headers ${COLUMNS}`,
    pods: { test: TWO_CONTAINERS },
    stdout: ["test···400m···2048Mi···"],
  },
  {
    name: "pods sorted by memory",
    line: `top pods --sort-by memory ${COLUMNS}`,
    pods: { test: TWO_CONTAINERS, "test-1": BIGGER },
    stdout: [
      "NAME·····CPU(cores)···MEMORY(bytes)···",
      "test-1···400m·········5120Mi··········",
      "test·····400m·········2048Mi··········",
    ],
  },
  {
    name: "the sum of pods",
    line: `top pods --sum ${COLUMNS}`,
    pods: { test: TWO_CONTAINERS, "test-1": BIGGER },
    stdout: [
      "NAME·····CPU(cores)···MEMORY(bytes)···",
      "test·····400m·········2048Mi··········",
      "test-1···400m·········5120Mi··········",
      "·········________·····________········",
      "·········800m·········7168Mi··········",
    ],
  },
];

describe.for(VERSIONS)("kubectl's own cases of the printer, metrics.k8s.io/%s", (version) => {
  test.for(CASES)("$name", async ({ line, nodes = {}, pods = {}, stdout }) => {
    const allocatable = { cpu: "10", memory: "10Gi" };
    const world = worldOf(
      Object.entries(nodes).map(([name, used]) => staticNode(nodeObject(name, { allocatable }), used)),
      Object.entries(pods).map(([name, used]) => staticPod(podObject("default", name), used)),
    );
    const said = await runLine(line, { cluster: await withCluster({ world, metricsVersions: [version] }) });

    expect(said).toEqual({ code: 0, stdout: drawn(stdout), stderr: "" });
  });
});
