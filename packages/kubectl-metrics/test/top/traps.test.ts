import { staticNode, staticPod, type World } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { drawn } from "../support/drawn.ts";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

interface Trap {
  readonly name: string;
  readonly world: () => World;
  readonly line: string;
  /** `·` is a blank. */
  readonly stdout: readonly string[];
  readonly stderr?: string;
}

const small = () => staticNode(nodeObject("node-1", { allocatable: { cpu: "1", memory: "1Gi" } }), { cpu: "1" });
const large = () => staticNode(nodeObject("node-2", { allocatable: { cpu: "10", memory: "10Gi" } }), { cpu: "1" });
const used = (cpu: string, memory: string) => ({ main: { cpu, memory } });

const TRAPS: readonly Trap[] = [
  {
    name: "one name in two namespaces is two pods",
    world: () =>
      worldOf(
        [small(), large()],
        [
          staticPod(podObject("blue", "web"), used("100m", "64Mi")),
          staticPod(podObject("green", "web", { node: "node-2" }), used("300m", "512Mi")),
        ],
      ),
    line: "top pods -A",
    stdout: [
      "NAMESPACE···NAME···CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···",
      "blue········web····100m·········10%······64Mi············6%··········",
      "green·······web····300m·········3%·······512Mi···········5%··········",
    ],
  },
  {
    name: "x/y-z is not x-y/z",
    world: () =>
      worldOf(
        [small(), large()],
        [
          staticPod(podObject("x", "y-z"), used("100m", "64Mi")),
          staticPod(podObject("x-y", "z", { node: "node-2" }), used("300m", "512Mi")),
        ],
      ),
    line: "top pods -A -o wide --columns +node",
    stdout: [
      "NAMESPACE···NAME···CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···NODE·····AGE···WINDOW···",
      "x···········y-z····100m·········10%······64Mi············6%··········node-1···10s···15s······",
      "x-y·········z······300m·········3%·······512Mi···········5%··········node-2···10s···15s······",
    ],
  },
  {
    name: "eight small containers are summed before they are rounded",
    world: () => {
      const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
      const each = Object.fromEntries(names.map((name) => [name, { cpu: "100u", memory: "600Ki" }]));
      return worldOf([small()], [staticPod(podObject("default", "eight", { containers: names }), each)]);
    },
    line: "top pods",
    stdout: [
      "NAME····CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···",
      "eight···1m···········0%·······4Mi·············0%··········",
    ],
  },
  {
    name: "an idle pod uses nothing, whatever it requests",
    world: () =>
      worldOf(
        [small()],
        [staticPod(podObject("default", "idle", { requests: { cpu: "100m", memory: "128Mi" } }), used("0", "0"))],
      ),
    line: "top pods",
    stdout: [
      "NAME···CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···",
      "idle···0m···········0%·······0Mi·············0%··········",
    ],
  },
  {
    name: "a pod without metrics does not use what it requests, and is in no sum",
    world: () =>
      worldOf(
        [small()],
        [
          staticPod(podObject("default", "lost", { requests: { cpu: "100m", memory: "128Mi" } })),
          staticPod(podObject("default", "web"), used("20m", "64Mi")),
        ],
      ),
    line: "top pods --sum",
    stdout: [
      "NAME···CPU(cores)···CPU(%)······MEMORY(bytes)···MEMORY(%)···",
      "web····20m··········2%··········64Mi············6%··········",
      "lost···<unknown>····<unknown>···<unknown>·······<unknown>···",
      "·······________·················________····················",
      "·······20m······················64Mi························",
    ],
    stderr: "note: the sum covers 1 of 2 rows; the others are not known\n",
  },
  {
    name: "-n limits the rows and the sum",
    world: () =>
      worldOf(
        [small()],
        [
          staticPod(podObject("blue", "web"), used("20m", "64Mi")),
          staticPod(podObject("green", "web"), used("500m", "512Mi")),
        ],
      ),
    line: "top pods -n blue --sum --columns name,cpu,memory",
    stdout: [
      "NAME···CPU(cores)···MEMORY(bytes)···",
      "web····20m··········64Mi············",
      "·······________·····________········",
      "·······20m··········64Mi············",
    ],
  },
  {
    name: "a node with nothing to give makes no percentage, of no size",
    world: () =>
      worldOf(
        [staticNode(nodeObject("node-1", { allocatable: { cpu: "0", memory: "0" } }), { cpu: "1", memory: "1Gi" })],
        [staticPod(podObject("default", "web"), used("20m", "64Mi"))],
      ),
    line: "top pods",
    stdout: [
      "NAME···CPU(cores)···CPU(%)······MEMORY(bytes)···MEMORY(%)···",
      "web····20m··········<unknown>···64Mi············<unknown>···",
    ],
  },
  {
    name: "a container that is not among the pod's own, a sidecar, counts",
    world: () =>
      worldOf(
        [small()],
        [
          staticPod(podObject("default", "web"), {
            main: { cpu: "20m", memory: "64Mi" },
            sidecar: { cpu: "5m", memory: "16Mi" },
          }),
        ],
      ),
    line: "top pods --columns name,cpu,memory",
    stdout: ["NAME···CPU(cores)···MEMORY(bytes)···", "web····25m··········80Mi············"],
  },
  {
    name: "pods that wait or are done are no rows",
    world: () =>
      worldOf(
        [small()],
        ["Pending", "Succeeded", "Failed", "Running"].map((phase) =>
          staticPod(podObject("default", phase.toLowerCase(), { phase }), used("1m", "1Mi")),
        ),
      ),
    line: "top pods",
    stdout: [
      "NAME······CPU(cores)···CPU(%)···MEMORY(bytes)···MEMORY(%)···",
      "running···1m···········0%·······1Mi·············0%··········",
    ],
  },
  {
    name: "quantities as they were seen in the wild",
    world: () =>
      worldOf(
        [],
        (
          [
            ["a", "0", "966367641600m"],
            ["b", "77370554329n", "937500k"],
            ["c", "1500", "129e6"],
            ["d", "0.1", "1.5Gi"],
          ] as const
        ).map(([name, cpu, memory]) => staticPod(podObject("default", name), used(cpu, memory))),
      ),
    line: "top pods --columns name,cpu,memory",
    stdout: [
      "NAME···CPU(cores)···MEMORY(bytes)···",
      "a······0m···········921Mi···········",
      "b······77371m·······894Mi···········",
      "c······1500000m·····123Mi···········",
      "d······100m·········1536Mi··········",
    ],
  },
];

describe("numbers that others get wrong", () => {
  test.for(TRAPS)("$name", async ({ world, line, stdout, stderr = "" }) => {
    const cluster = await withCluster({ world: world() });

    expect(await runLine(line, { cluster })).toEqual({ code: 0, stdout: drawn(stdout), stderr });
  });
});
