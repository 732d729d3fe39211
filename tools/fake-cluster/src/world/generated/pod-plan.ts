import type { CpuCurve } from "./counter.ts";
import type { NodePlan } from "./node-plan.ts";
import type { GeneratePlan } from "./options.ts";
import { hex, mixSeed, pick, type Random, random, uuid } from "./random.ts";

/** One container: what it uses and what it asks for. */
export interface ContainerPlan {
  readonly name: string;
  readonly sidecar: boolean;
  readonly cpu: CpuCurve;
  readonly workingSetBytes: number;
  readonly requestMilliCores: number | undefined;
  readonly requestMebibytes: number | undefined;
  readonly limitMebibytes: number | undefined;
}

/** What a pod is called, and whose it is. */
export interface PodName {
  readonly namespace: string;
  readonly name: string;
  readonly owner: string;
  readonly app: string;
  readonly templateHash: string;
}

/** What is decided of a pod before any document is written. */
export interface PodPlan extends PodName {
  readonly seed: number;
  readonly phase: "Running" | "Pending" | "Succeeded" | "Failed";
  readonly createdAt: number;
  readonly address: string;
  readonly containers: readonly ContainerPlan[];
  readonly hasMetrics: boolean;
}

const APPS = [
  "api",
  "cart",
  "checkout",
  "frontend",
  "ingest",
  "ledger",
  "mailer",
  "search",
  "session-cache",
  "worker",
] as const;
const CONTAINERS = ["app", "exporter", "log-shipper", "tls-proxy"] as const;
/** The alphabet of Kubernetes' random names. */
const NAME_DIGITS = "bcdfghjklmnpqrstvwxz2456789";
const NAME_SPACE = NAME_DIGITS.length ** 5;
const MEBIBYTE = 1_048_576;

/** Namespace and name alone, for the index of a large world. */
export function podName(plan: GeneratePlan, node: NodePlan, index: number): PodName {
  const app = pick(random(mixSeed(node.seed, 3, index)), APPS);
  const namespace = plan.namespaces[(index + node.index) % plan.namespaces.length] ?? plan.namespaces[0];
  const templateHash = (mixSeed(plan.seed, app.length, app.charCodeAt(0)) % 0xffffffff).toString(16).padStart(8, "0");
  const owner = `${app}-${templateHash}`;

  return { namespace, name: `${owner}-${suffix(node.index * plan.podsPerNode + index)}`, owner, app, templateHash };
}

/** Decides what the pod of that index on the node is. */
export function podPlan(
  plan: GeneratePlan,
  node: NodePlan,
  index: number,
  named: PodName = podName(plan, node, index),
): PodPlan {
  const seed = mixSeed(node.seed, 2, index);
  const next = random(seed);
  const phase = phaseOf(next, plan.notRunning);
  const createdAt = node.startedAt + Math.floor(next() * 3600) * 1000;
  const withSidecar = next() < plan.sidecars;
  const hasMetrics = next() >= plan.missingMetrics && phase === "Running";
  const names = containerNames(plan.containersPerPod, withSidecar);

  return {
    ...named,
    phase,
    createdAt,
    hasMetrics,
    seed,
    address: `10.${128 + (node.index >> 8)}.${node.index & 255}.${index + 2}`,
    containers: names.map((name) => containerPlan(plan, node, name, createdAt, next)),
  };
}

function containerPlan(
  plan: GeneratePlan,
  node: NodePlan,
  name: string,
  createdAt: number,
  next: Random,
): ContainerPlan {
  const share = (node.load * 2 * next()) / (plan.podsPerNode * plan.containersPerPod);
  const nanoCores = Math.round(node.cores * 1e9 * share * next() * 2);
  const workingSetBytes = Math.max(4096, Math.round(((node.memoryKi - node.reservedMemoryKi) * share) / 4) * 4096);
  const usedMebibytes = Math.ceil(workingSetBytes / MEBIBYTE);

  return {
    name,
    sidecar: name === "mesh-proxy",
    cpu: { nanoCores, startedAt: createdAt + Math.floor(next() * 20) * 1000, phase: next() },
    workingSetBytes,
    requestMilliCores: next() < 0.8 ? Math.max(1, Math.round((nanoCores / 1e6) * (0.5 + next()))) : undefined,
    requestMebibytes: next() < 0.8 ? Math.max(1, Math.round(usedMebibytes * (0.5 + next()))) : undefined,
    limitMebibytes: next() < 0.6 ? usedMebibytes * pick(next, [2, 4]) : undefined,
  };
}

function containerNames(count: number, withSidecar: boolean): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => CONTAINERS[index] ?? `extra-${index}`);

  return withSidecar ? [...names, "mesh-proxy"] : names;
}

function phaseOf(next: Random, notRunning: number): PodPlan["phase"] {
  return next() < notRunning ? pick(next, ["Pending", "Succeeded", "Failed"] as const) : "Running";
}

/** Five characters, different for every number below 27^5. */
function suffix(number: number): string {
  let rest = (number * 7_368_787 + 1_234_567) % NAME_SPACE;
  let text = "";
  for (let place = 0; place < 5; place++) {
    text += NAME_DIGITS[rest % NAME_DIGITS.length];
    rest = Math.floor(rest / NAME_DIGITS.length);
  }

  return text;
}

/** The id that containerd would have given to the container. */
export function containerId(pod: PodPlan, container: ContainerPlan): string {
  return `containerd://${hex(random(mixSeed(pod.createdAt % 1e9, container.workingSetBytes, container.name.length)), 64)}`;
}

/** The pod's UID. */
export const podUid = (pod: PodPlan): string => uuid(random(mixSeed(pod.seed, 7)));
