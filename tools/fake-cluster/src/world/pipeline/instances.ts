import type { NodeObject, Strings } from "../objects.ts";
import { suffixOf } from "./identify.ts";
import type { PodTemplate, WorkloadObject } from "./kube-object.ts";
import { kubeletOf, type Situation } from "./situation.ts";

/** A pod that a workload wants, and where it goes. */
export interface Instance {
  readonly workload: WorkloadObject;
  readonly namespace: string;
  readonly name: string;
  readonly templateHash: string;
  readonly labels: Strings;
  /** The node, or why there is none. */
  readonly placed: { readonly node: NodeObject; readonly address: string } | { readonly refusal: string };
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** Every workload that is stored. */
export function workloadsOf({ store }: Situation): readonly WorkloadObject[] {
  return [...store.list<WorkloadObject>("deployments.apps"), ...store.list<WorkloadObject>("daemonsets.apps")];
}

/** The pods that a Deployment or a DaemonSet has. Rollouts take no time. */
export function instancesOf(situation: Situation, workload: WorkloadObject): readonly Instance[] {
  const nodes = situation.world.nodes.map((node) => node.object());
  const { template } = workload.spec;
  const candidates = nodes.filter((node) => isReady(situation, node) && selects(template, node));
  const targets: readonly (NodeObject | undefined)[] =
    workload.kind === "DaemonSet"
      ? candidates
      : Array.from(
          { length: workload.spec.replicas ?? 1 },
          (_, index) => fits(template, candidates)[index % (fits(template, candidates).length || 1)],
        );

  return targets.map((node, index) => instance(situation, workload, node, index, nodes));
}

function instance(
  situation: Situation,
  workload: WorkloadObject,
  node: NodeObject | undefined,
  index: number,
  nodes: readonly NodeObject[],
): Instance {
  const { namespace = "default", name } = workload.metadata;
  const key = `${namespace}/${name}`;
  const { template } = workload.spec;
  const templateHash = templateHashOf(workload);
  const pod = suffixOf(`${key}/${templateHash}/${index}/${situation.replaced.get(key) ?? 0}`, 5);
  const isDeployment = workload.kind === "Deployment";

  return {
    workload,
    namespace,
    name: isDeployment ? `${name}-${templateHash}-${pod}` : `${name}-${pod}`,
    templateHash,
    labels: {
      ...template.metadata.labels,
      ...(isDeployment ? { "pod-template-hash": templateHash } : { "controller-revision-hash": templateHash }),
    },
    placed:
      node === undefined
        ? { refusal: refusalOf(template, nodes) }
        : { node, address: addressOn(template, node, key, index, nodes) },
    startedAt: situation.startedAt.get(key) ?? situation.installedAt,
  };
}

/** The hash of a workload's pod template. */
export const templateHashOf = ({ metadata, spec }: WorkloadObject): string =>
  suffixOf(`${metadata.namespace}/${metadata.name}/${JSON.stringify(spec.template)}`, 9);

function addressOn(
  template: PodTemplate,
  node: NodeObject,
  key: string,
  index: number,
  nodes: readonly NodeObject[],
): string {
  const own = node.status.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "10.0.0.1";
  if (template.spec.hostNetwork === true) return own;
  const last = 200 + ([...key].reduce((sum, letter) => sum + letter.charCodeAt(0), index) % 50);

  return `10.128.${nodes.indexOf(node)}.${last}`;
}

function isReady(situation: Situation, node: NodeObject): boolean {
  return kubeletOf(situation, node.metadata.name).state !== "lost" && node.spec.unschedulable !== true;
}

function selects({ spec }: PodTemplate, { metadata }: NodeObject): boolean {
  return Object.entries(spec.nodeSelector ?? {}).every(([key, value]) => metadata.labels?.[key] === value);
}

function fits(template: PodTemplate, nodes: readonly NodeObject[]): readonly NodeObject[] {
  return nodes.filter((node) => milli(node.status.allocatable?.["cpu"]) >= requestedCpu(template));
}

/** @see kube-scheduler framework/plugins: NodeAffinity, NodeResourcesFit */
function refusalOf(template: PodTemplate, nodes: readonly NodeObject[]): string {
  const all = nodes.length;
  const selected = nodes.filter((node) => selects(template, node)).length;
  if (selected < all && selected === 0)
    return `0/${all} nodes are available: ${all} node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/${all} nodes are available: ${all} Preemption is not helpful for scheduling.`;

  return `0/${all} nodes are available: ${all} Insufficient cpu. no new claims to deallocate, preemption: 0/${all} nodes are available: ${all} No preemption victims found for incoming pod.`;
}

const requestedCpu = ({ spec }: PodTemplate): number =>
  spec.containers.reduce((sum, { resources }) => sum + milli(resources?.requests?.["cpu"]), 0);

function milli(quantity: string | undefined): number {
  if (quantity === undefined) return 0;

  return quantity.endsWith("m") ? Number(quantity.slice(0, -1)) : Number(quantity) * 1000;
}
