import { staticNode } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { nodeObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { hasKubectl, runKubectl } from "./run-kubectl.ts";
import { sideBySide } from "./side-by-side.ts";

const USED = { cpu: "100m", memory: "1Gi" };
const GIBIBYTE = 2 ** 30;

describe.skipIf(!hasKubectl)("nodes, where docs/parity.md says that we differ", () => {
  test("several nodes without metrics stand last by name, not in any order", async () => {
    const nodes = ["c", "a", "e", "b", "d"].map((name) => staticNode(nodeObject(name)));
    const cluster = await withCluster({ world: worldOf([...nodes, staticNode(nodeObject("f"), USED)]) });

    const theirs = await runKubectl(cluster, ["top", "nodes"]);
    const ours = await runLine("top nodes", { cluster });
    const names = (text: string): readonly string[] => text.split("\n").map((line) => line.split(" ")[0] ?? "");

    expect(names(ours.stdout)).toEqual(["NAME", "f", "a", "b", "c", "d", "e", ""]);
    expect(names(theirs.stdout).toSorted()).toEqual(names(ours.stdout).toSorted());
  });

  test("a percentage that can't be known keeps its column", async () => {
    const world = worldOf([
      staticNode(nodeObject("a", { allocatable: { memory: "4Gi" } }), USED),
      staticNode(nodeObject("b"), USED),
    ]);

    expect(await sideBySide(await withCluster({ world }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         1024Mi   25%
      b      100m         5%       1024Mi          25%
      exit 0

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      a      100m         <unknown>   1024Mi          25%
      b      100m         5%          1024Mi          25%
      exit 0
      "
    `);
  });

  test("metrics of a node that is no longer listed keep their columns", async () => {
    const gone = staticNode(nodeObject("gone"), USED);
    gone.object = () => nodeObject("successor");

    expect(await sideBySide(await withCluster({ world: worldOf([gone]) }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      NAME        CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      gone        100m         1024Mi
      successor   <unknown>    <unknown>   <unknown>       <unknown>
      exit 0

      $ kubectl metrics top nodes
      NAME        CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      gone        100m         <unknown>   1024Mi          <unknown>
      successor   <unknown>    <unknown>   <unknown>       <unknown>
      exit 0
      "
    `);
  });

  test("a percentage of nothing is not known, not 0%", async () => {
    const node = staticNode(nodeObject("a", { allocatable: { cpu: "0", memory: "0" } }), USED);

    expect(await sideBySide(await withCluster({ world: worldOf([node]) }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         0%       1024Mi          0%
      exit 0

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      a      100m         <unknown>   1024Mi          <unknown>
      exit 0
      "
    `);
  });

  test("a node with swap and without allocatable is a row, not a panic", async () => {
    const { allocatable: _, ...status } = nodeObject("a", { nodeInfo: { swap: { capacity: GIBIBYTE } } }).status;
    const node = staticNode({ metadata: { name: "a" }, spec: {}, status }, USED);

    expect(await sideBySide(await withCluster({ world: worldOf([node]) }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! panic: assignment to entry in nil map
      exit 2

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      a      100m         <unknown>   1024Mi          <unknown>
      exit 0
      "
    `);
  });

  test("swap that nobody reports is not known, not 0Mi", async () => {
    const node = staticNode(nodeObject("a", { nodeInfo: { swap: { capacity: GIBIBYTE } } }), USED);

    expect(
      await sideBySide(await withCluster({ world: worldOf([node]) }), "top nodes --show-swap"),
    ).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes --show-swap
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)   SWAP(bytes)   SWAP(%)
      a      100m         5%       1024Mi          25%         0Mi           0%
      exit 0

      $ kubectl metrics top nodes --show-swap
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)   SWAP(bytes)   SWAP(%)
      a      100m         5%       1024Mi          25%         <unknown>     <unknown>
      exit 0
      "
    `);
  });

  test("swap that is reported is shown, also where the node does not say how much it has", async () => {
    const node = staticNode(nodeObject("a"), { ...USED, swap: "5Mi" });

    expect(
      await sideBySide(await withCluster({ world: worldOf([node]) }), "top nodes --show-swap"),
    ).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes --show-swap
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)   SWAP(bytes)   SWAP(%)
      a      100m         5%       1024Mi          25%         <unknown>     <unknown>
      exit 0

      $ kubectl metrics top nodes --show-swap
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)   SWAP(bytes)   SWAP(%)
      a      100m         5%       1024Mi          25%         5Mi           <unknown>
      exit 0
      "
    `);
  });

  test("a missing resource is not known, not 0Mi", async () => {
    const node = staticNode(nodeObject("a"), { cpu: "5m" });

    expect(await sideBySide(await withCluster({ world: worldOf([node]) }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      5m           0%       0Mi             0%
      exit 0

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      5m           0%       <unknown>       <unknown>
      exit 0
      "
    `);
  });

  test("characters that a terminal acts on are shown", async () => {
    const node = staticNode(nodeObject("a\u001b[31m"), USED);

    const cluster = await withCluster({ world: worldOf([node]) });

    expect((await runKubectl(cluster, ["top", "nodes"])).stdout).toContain("\na\u001b[31m   100m ");
    expect((await runLine("top nodes", { cluster })).stdout).toContain("\na\\u001b[31m   100m ");
  });
});
