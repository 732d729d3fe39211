import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { upstreamPods, VERSIONS } from "./upstream-world.ts";

interface Case {
  readonly name: string;
  readonly line: string;
  /** Of the pods; all in testns unless said otherwise. */
  readonly namespaces?: readonly [string, string, string];
  /** The first cells of each line; one more would not be kubectl's. */
  readonly rows: readonly (readonly string[])[];
}

const THREE = ["testns", "secondtestns", "thirdtestns"] as const;
const HEADER = ["NAME", "CPU(cores)", "MEMORY(bytes)"];
const POD_1 = ["pod1", "5m", "7Mi"];
const POD_2 = ["pod2", "30m", "33Mi"];
const POD_3 = ["pod3", "7m", "8Mi"];
const CONTAINERS_BY_USAGE = [
  ["POD", ...HEADER],
  ["pod2", "container2-3", "13m", "14Mi"],
  ["pod2", "container2-2", "10m", "11Mi"],
  ["pod2", "container2-1", "7m", "8Mi"],
  ["pod3", "container3-1", "7m", "8Mi"],
  ["pod1", "container1-2", "4m", "5Mi"],
  ["pod1", "container1-1", "1m", "2Mi"],
];

/** @see kubectl pkg/cmd/top/top_pod_test.go `TestTopPod` */
const CASES: readonly Case[] = [
  {
    name: "all namespaces",
    line: "top pod -A",
    namespaces: THREE,
    rows: [
      ["NAMESPACE", ...HEADER],
      ["secondtestns", ...POD_2],
      ["testns", ...POD_1],
      ["thirdtestns", ...POD_3],
    ],
  },
  { name: "all in a namespace", line: "top pod -n testns", rows: [HEADER, POD_1, POD_2, POD_3] },
  { name: "a pod by name", line: "top pod pod1 -n testns", rows: [HEADER, POD_1] },
  { name: "a label selector", line: "top pod --selector key=value -n testns", rows: [HEADER, POD_1] },
  {
    name: "a field selector",
    line: "top pod --field-selector metadata.name=pod2 -n testns",
    rows: [HEADER, POD_2],
  },
  {
    name: "a field selector of nodes, known to the list of pods alone",
    line: "top pod --field-selector spec.nodeName=node-a -n testns",
    rows: [HEADER, POD_1],
  },
  {
    name: "the containers of a pod",
    line: "top pod pod1 --containers -n testns",
    rows: [
      ["POD", ...HEADER],
      ["pod1", "container1-1", "1m", "2Mi"],
      ["pod1", "container1-2", "4m", "5Mi"],
    ],
  },
  { name: "sorted by CPU", line: "top pod --sort-by cpu -n testns", rows: [HEADER, POD_2, POD_3, POD_1] },
  { name: "sorted by memory", line: "top pod --sort-by memory -n testns", rows: [HEADER, POD_2, POD_3, POD_1] },
  {
    name: "containers sorted by CPU",
    line: "top pod --containers --sort-by cpu -n testns",
    rows: CONTAINERS_BY_USAGE,
  },
  {
    name: "containers sorted by memory",
    line: "top pod --containers --sort-by memory -n testns",
    rows: CONTAINERS_BY_USAGE,
  },
  {
    name: "swap; of pod2 nobody reports any, which is no 0Mi (docs/parity.md)",
    line: "top pod --show-swap -A",
    rows: [
      ["NAMESPACE", ...HEADER, "SWAP(bytes)"],
      ["testns", ...POD_1, "4Mi"],
      ["testns", ...POD_2, "<unknown>"],
      ["testns", ...POD_3, "3Mi"],
    ],
  },
];

describe.for(VERSIONS)("kubectl's own cases of pods, metrics.k8s.io/%s", (version) => {
  test.for(CASES)("$name", async ({ line, namespaces = ["testns", "testns", "testns"], rows }) => {
    const cluster = await withCluster({ world: upstreamPods(namespaces), metricsVersions: [version] });
    const columns = line.includes("--show-swap") ? "name,cpu,memory,swap" : "name,cpu,memory";
    const said = await runLine(`${line} --columns ${columns}`, { cluster });

    expect(said.stdout.split("\n").map((text) => text.split(/ +/).slice(0, -1))).toEqual([...rows, []]);
    expect([said.code, said.stderr]).toEqual([0, ""]);
  });

  test.for([
    ["top pod -A", "No resources found\n"],
    ["top pod -n testns", "No resources found in testns namespace.\n"],
  ] as const)("nothing there: %s", async ([line, stderr]) => {
    const cluster = await withCluster({
      world: { nodes: [], pods: [], namespaces: ["testns"] },
      metricsVersions: [version],
    });

    expect(await runLine(line, { cluster })).toEqual({ code: 0, stdout: "", stderr });
  });
});
