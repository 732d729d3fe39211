import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

const USED = { main: { cpu: "100m", memory: "64Mi" } };

const world = () =>
  worldOf(
    [staticNode(nodeObject("node-1"), { cpu: "1", memory: "1Gi" })],
    [
      staticPod(podObject("default", "web-1"), USED),
      staticPod(podObject("default", "waiting", { phase: "Pending" })),
      staticPod(podObject("default", "done", { phase: "Succeeded" })),
      staticPod(podObject("default", "lost")),
      staticPod(podObject("shop", "web-1"), USED),
    ],
  );

interface Case {
  readonly line: string;
  readonly code: number;
  readonly stdout?: readonly string[];
  readonly stderr?: string;
}

const METRICS_API = "--source metrics-api --no-headers";

const CASES: readonly Case[] = [
  { line: "top node nope", code: 1, stderr: 'error: node "nope" not found\n' },
  {
    line: "top node nope node-1 --no-headers",
    code: 1,
    stdout: ["node-1···1000m···50%···1024Mi···25%···"],
    stderr: 'error: node "nope" not found\n',
  },
  { line: "top pod nope", code: 1, stderr: 'error: pod "nope" not found in namespace default\n' },
  { line: "top pod nope -A", code: 1, stderr: 'error: pod "nope" not found\n' },
  { line: "top pod lost -n shop", code: 1, stderr: 'error: pod "lost" not found in namespace shop\n' },
  {
    line: "top pod nope --columns name,cpu,memory",
    code: 1,
    stderr: 'error: no metrics of a pod "nope" in namespace default\n',
  },
  {
    line: "top pods nope web-1 done --no-headers",
    code: 1,
    stdout: ["web-1···100m···5%····64Mi···1%····"],
    stderr:
      'error: pod "nope" not found in namespace default\nerror: pod "done" is Succeeded: none of its containers is running\n',
  },
  { line: "top pod waiting", code: 1, stderr: 'error: pod "waiting" is Pending: none of its containers is running\n' },
  {
    line: "top containers waiting",
    code: 1,
    stderr: 'error: pod "waiting" is Pending: none of its containers is running\n',
  },
  {
    line: `top pod lost ${METRICS_API}`,
    code: 1,
    stdout: ["lost···<unknown>···<unknown>···<unknown>···<unknown>···"],
    stderr: "error: the Metrics API has no metrics of any of these yet; try --source summary\n",
  },
  {
    line: `top pods lost web-1 ${METRICS_API}`,
    code: 0,
    stdout: [
      "web-1···100m········5%··········64Mi········1%··········",
      "lost····<unknown>···<unknown>···<unknown>···<unknown>···",
    ],
  },
  {
    line: "top pod web-1 -A --no-headers",
    code: 0,
    stdout: ["default···web-1···100m···5%····64Mi···1%····", "shop······web-1···100m···5%····64Mi···1%····"],
  },
  { line: "top pods -n empty", code: 0, stderr: "No resources found in empty namespace.\n" },
  { line: "top pods -n shop -l no=such", code: 0, stderr: "No resources found in shop namespace.\n" },
  { line: "top pods -A -l no=such", code: 0, stderr: "No resources found\n" },
  { line: "top pods -A --field-selector metadata.name=no", code: 0, stderr: "No resources found\n" },
  { line: "top nodes -l no=such", code: 0, stderr: "No resources found\n" },
  {
    line: "top pods -n empty -o csv",
    code: 0,
    stdout: ["name,cpu_nanocores,cpu_percent,memory_bytes,memory_percent"],
    stderr: "No resources found in empty namespace.\n",
  },
  { line: "top pods -n empty -o name", code: 0, stderr: "No resources found in empty namespace.\n" },
];

describe("what is asked for by name, and what is not there", () => {
  test.for(CASES)("$line", async ({ line, code, stdout = [], stderr = "" }) => {
    const cluster = await withCluster({ world: world() });

    expect(await runLine(line, { cluster })).toEqual({ code, stdout: drawn(stdout), stderr });
  });

  test("no items are JSON too", async () => {
    const cluster = await withCluster({ world: world() });
    const { code, stdout } = await runLine("top pods -n empty -o json", { cluster });

    expect([code, JSON.parse(stdout).items]).toEqual([0, []]);
  });
});
