import { type NodeObject, staticNode, staticPod, type Usage, type World } from "@kubectl-metrics/fake-cluster";
import { type Random, seeded } from "./random.ts";
import { randomCores, randomCpu, randomMachineMemory, randomMemory } from "./random-quantity.ts";

/** The usage of one row of `--containers`, or of one node. */
export type Used = { readonly cpu: string; readonly memory: string };

/** A world, and what its nodes and containers use, by the words that stand before the numbers of their line. */
export interface RandomWorld {
  readonly world: World;
  readonly nodes: ReadonlyMap<string, Used>;
  /** By namespace/pod/container. */
  readonly containers: ReadonlyMap<string, Used>;
}

/** Namespaces with pods; "empty" has none. */
const NAMESPACES = ["default", "shop", "shop-a"] as const;

/** How large a world is. */
export interface Size {
  readonly nodes: number;
  readonly podsPerNamespace: number;
}

/**
 * A cluster at random. In each namespace the first two pods have metrics, and so
 * has the first node: no command line of the comparison selects nothing by chance.
 */
export function randomWorld(seed: number, size: Size): RandomWorld {
  const random = seeded(seed);
  const nodes = new Map<string, Used>();
  const containers = new Map<string, Used>();
  const world: World = { nodes: [], pods: [], namespaces: ["empty"] };

  for (let index = 0; index < size.nodes; index += 1) {
    const object = randomNode(random, index);
    // kubectl prints nodes without metrics in an order that changes: one is enough here.
    const used = index === 1 ? undefined : nodeUsage(random, object);
    if (used !== undefined) nodes.set(object.metadata.name, used);
    world.nodes.push(staticNode(object, used));
  }
  for (const namespace of NAMESPACES)
    for (let index = 0; index < size.podsPerNamespace; index += 1) addPod(world, containers, random, namespace, index);

  return { world, nodes, containers };
}

const usage = (random: Random): Used & Usage => ({
  cpu: randomCpu(random),
  memory: randomMemory(random),
  swap: randomMemory(random),
});

/** Of a node without swap nothing reports any. */
function nodeUsage(random: Random, object: NodeObject): Used & Usage {
  const { cpu, memory, swap } = usage(random);
  return { cpu, memory, ...(object.status.nodeInfo?.swap === undefined ? {} : { swap }) };
}

function randomNode(random: Random, index: number): NodeObject {
  const name = `${random.pick(["node", "worker.example", "n-0", "ip-10-0-0"])}-${index}`;
  const zone = ["a", "c"][index] ?? random.pick(["a", "b"]);
  const swap = random.chance(0.5) ? { swap: { capacity: 1 + random.whole(2 ** 31) } } : {};
  return {
    metadata: { name, labels: { zone, ...(random.chance(0.3) && index > 0 ? { spot: "true" } : {}) } },
    spec: {},
    status: {
      capacity: { cpu: randomCores(random), memory: randomMachineMemory(random) },
      allocatable: { cpu: randomCores(random), memory: randomMachineMemory(random) },
      nodeInfo: swap,
    },
  };
}

function addPod(world: World, used: Map<string, Used>, random: Random, namespace: string, index: number): void {
  const name = `${random.pick(["web", "db-0", "a.b", "queue-worker-longer-name"])}-${index}`;
  const labels = index % 2 === 0 ? { app: "web" } : { app: random.pick(["db", "cache"]), tier: "back" };
  const names = ["main", "agent", "z", "a-sidecar-with-a-long-name"].slice(0, 1 + random.whole(4));
  const isMeasured = index < 2 || random.chance(0.85);
  const measured = isMeasured ? Object.fromEntries(names.map((one) => [one, usage(random)])) : undefined;
  for (const [container, one] of Object.entries(measured ?? {})) used.set(`${namespace}/${name}/${container}`, one);

  const node = world.nodes[random.whole(world.nodes.length)]?.name ?? "";
  const object = {
    metadata: { namespace, name, labels },
    spec: { nodeName: node, containers: names.map((one) => ({ name: one })) },
    status: { phase: "Running" },
  };
  world.pods.push(staticPod(object, measured));
}
