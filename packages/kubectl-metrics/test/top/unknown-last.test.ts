import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

const USED = { cpu: "100m", memory: "64Mi" };

const world = () =>
  worldOf(
    [
      staticNode(nodeObject("node-1"), USED),
      staticNode(nodeObject("a-node")),
      staticNode(nodeObject("node-2"), { cpu: "2", memory: "1Gi" }),
    ],
    [
      staticPod(podObject("default", "a-pod")),
      staticPod(podObject("default", "web-1"), { main: USED }),
      staticPod(podObject("default", "web-2"), { main: { cpu: "5m", memory: "1Gi" } }),
    ],
  );

const ORDERS = [
  "",
  "--sort-by name",
  "--sort-by cpu",
  "--sort-by memory",
  "--sort-by cpu-percent,name",
  "--sort-by age",
];

describe.for([
  ["nodes", "a-node"],
  ["pods", "a-pod"],
  ["containers", "a-pod"],
] as const)("of %s the one without metrics is last", ([kind, last]) => {
  test.for(ORDERS.flatMap((order) => [order, `${order} --reverse`]))("in the order %s", async (order) => {
    const cluster = await withCluster({ world: world() });
    const { stdout } = await runLine(`top ${kind} --no-headers ${order}`, { cluster });
    const rows = stdout.split("\n").slice(0, -1);

    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toMatch(new RegExp(`^${last} .*<unknown>`));
    expect(rows.slice(0, -1).join()).not.toContain("<unknown>");
  });
});
