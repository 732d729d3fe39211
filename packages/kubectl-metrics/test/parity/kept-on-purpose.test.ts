import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { run } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { words } from "../support/words.ts";
import { hasKubectl, runKubectl } from "./run-kubectl.ts";

const ofOneCore = { allocatable: { cpu: "1", memory: "4Gi" } };

const oddities = () =>
  withCluster({
    world: worldOf(
      [
        staticNode(nodeObject("float", ofOneCore), { cpu: "290m", memory: "1Gi" }),
        staticNode(nodeObject("full", ofOneCore), { cpu: "999999999n", memory: "4Gi" }),
        staticNode(nodeObject("over", ofOneCore), { cpu: "1500m", memory: "8Gi" }),
      ],
      [
        staticPod(podObject("default", "a"), { main: { cpu: "1100u", memory: "1048575" } }),
        staticPod(podObject("default", "b"), { main: { cpu: "1900u", memory: "1048577" } }),
        staticPod(podObject("default", "sum"), {
          x: { cpu: "1001u", memory: "600Ki" },
          y: { cpu: "1u", memory: "600Ki" },
        }),
      ],
    ),
  });

interface Kept {
  readonly name: string;
  readonly line: string;
  readonly stdout: readonly string[];
}

/** `·` is a blank. */
const KEPT: readonly Kept[] = [
  {
    name: "percentages are cut off after a division in floating point: 290m of 1 core is 28%, and may be above 100",
    line: "top nodes",
    stdout: [
      "NAME····CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···",
      "float···290m·········28%······1024Mi··········25%·········",
      "full····1000m········100%·····4096Mi··········100%········",
      "over····1500m········150%·····8192Mi··········200%········",
    ],
  },
  {
    name: "values are rounded before they are sorted: 1.1m and 1.9m tie at 2m, and are ordered by name",
    line: "top pods --sort-by cpu --columns name,cpu,memory",
    stdout: [
      "NAME···CPU(cores)···MEMORY(bytes)···",
      "a······2m···········0Mi·············",
      "b······2m···········1Mi·············",
      "sum····2m···········1Mi·············",
    ],
  },
  {
    name: "CPU is rounded up and memory down, once, after containers are summed: a line may not be the sum of others",
    line: "top pods --containers --sum --columns name,cpu,memory",
    stdout: [
      "POD···NAME···CPU(cores)···MEMORY(bytes)···",
      "a·····main···2m···········0Mi·············",
      "b·····main···2m···········1Mi·············",
      "sum···x······2m···········0Mi·············",
      "sum···y······1m···········0Mi·············",
      "·············________·····________········",
      "·············5m···········3Mi·············",
    ],
  },
];

describe.skipIf(!hasKubectl)("what is odd in kubectl and kept", () => {
  test.for(KEPT)("$name", async ({ line, stdout }) => {
    const cluster = await oddities();
    const wanted = drawn(stdout);
    const theirs = await runKubectl(cluster, words(line.replace(/ --columns \S+/, "")));
    const ours = await run(words(line), { cluster });

    expect([theirs.stdout, ours.stdout]).toEqual([wanted, wanted]);
  });
});
