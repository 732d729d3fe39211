import { parseRfc3339 } from "../../metrics/rfc3339.ts";
import type { EpochMilliseconds, Milliseconds } from "../../quantity/units.ts";
import type { Evidence } from "../evidence.ts";
import type { ClusterNode } from "../objects/cluster-node.ts";
import type { ContainerSpec, PodState, WorkloadObject } from "../objects/workload.ts";
import { durationFlag, type Flags, flagsOf } from "./flags.ts";
import { imageVersion, type Version } from "./image-version.ts";
import { isMetricsServer } from "./is-metrics-server.ts";
import { isVirtual } from "./virtual-node.ts";

/** What the text rules make of a text: a rule that it proves, with the nodes that it names. */
export interface TextMatch {
  readonly ruleId: string;
  readonly nodes: readonly string[];
}

/** The text rules. An empty answer: the text proves nothing. */
export type ClassifyText = (text: string) => readonly TextMatch[];

/** The evidence with what every check asks of it worked out once. */
export interface Scene {
  readonly evidence: Evidence;
  readonly classify: ClassifyText;
  /** When the walk was finished, by the API server's clock where that is known. */
  readonly now: EpochMilliseconds;
  /** The Deployment or DaemonSet behind the Metrics API. */
  readonly workload: WorkloadObject | undefined;
  /** Whether that is another program, of which flags, rights and addresses of metrics-server say nothing. */
  readonly foreign: boolean;
  /** Its container that serves metrics; of another program none. */
  readonly container: ContainerSpec | undefined;
  readonly version: Version | undefined;
  readonly flags: Flags;
  /** How often kubelets are asked. */
  readonly resolution: Milliseconds;
  readonly pods: readonly PodState[];
  readonly nodes: readonly ClusterNode[];
  /** The node of each name and address: texts name the one or the other. */
  readonly nodeOf: ReadonlyMap<string, string>;
  /** Nodes whose metrics are served and fresh: what failed on them is over. */
  readonly freshNodes: ReadonlySet<string>;
  /** Every node that is known and has a usual kubelet has fresh metrics: what looks wrong in the configuration does no harm. */
  readonly flowing: boolean;
}

/** Samples are at most this old beyond two resolutions: kubelets measure every 10 to 15 s, the answer is served until the next tick. */
const SAMPLE_SLACK: Milliseconds = 60_000;

/**
 * Works out what checks ask of the evidence.
 *
 * @param evidence - a walk's evidence
 * @param classify - the text rules
 */
export function sceneOf(evidence: Evidence, classify: ClassifyText): Scene {
  const now = (parseRfc3339(evidence.takenAt) ?? 0) + (evidence.client.clockDifference ?? 0);
  const { objects } = evidence;
  const workload = objects.workloads?.value?.[0];
  const foreign = workload !== undefined && !isMetricsServer(workload);
  const serving = workload === undefined ? undefined : servingContainer(workload.spec.template.spec.containers);
  const container = foreign ? undefined : serving;
  const flags = flagsOf(container);
  const resolution = durationFlag(flags, "metric-resolution", 60_000);
  const nodes = objects.nodes?.value ?? [];
  const freshNodes = new Set(
    (evidence.nodeMetrics?.value ?? [])
      .filter(({ timestamp }) => !isOld(timestamp, now, resolution))
      .map(({ name }) => name),
  );
  return {
    evidence,
    classify,
    now,
    workload,
    foreign,
    container,
    version: serving?.image === undefined ? undefined : imageVersion(serving.image),
    flags,
    resolution,
    pods: objects.pods?.value ?? [],
    nodes,
    nodeOf: new Map([
      ...nodes.flatMap(({ metadata, status }) =>
        status.addresses.map(({ address }) => [address, metadata.name] as const),
      ),
      ...nodes.map(({ metadata }) => [metadata.name, metadata.name] as const),
    ]),
    freshNodes,
    flowing: freshNodes.size > 0 && nodes.every((node) => freshNodes.has(node.metadata.name) || isVirtual(node)),
  };
}

/** The container that serves metrics: the one that is called so, or the first one. */
export function servingContainer(containers: readonly ContainerSpec[]): ContainerSpec | undefined {
  return containers.find(({ name, image }) => /metrics-server/.test(`${image} ${name}`)) ?? containers[0];
}

/** Whether a sample is older than it may be; a time that can't be read is not known to be old. */
export function isOld(timestamp: string | undefined, now: EpochMilliseconds, resolution: Milliseconds): boolean {
  const time = timestamp === undefined ? undefined : parseRfc3339(timestamp);
  return time !== undefined && now - time > 2 * resolution + SAMPLE_SLACK;
}

/** Milliseconds since a moment; Infinity where it can't be read, for what is of unknown age is not young. */
export function since(time: string | undefined, now: EpochMilliseconds): Milliseconds {
  const then = time === undefined ? undefined : parseRfc3339(time);
  return then === undefined ? Number.POSITIVE_INFINITY : now - then;
}

/** Whether a pod has the condition Ready. */
export function isReady(pod: PodState): boolean {
  return pod.status.conditions.some(({ type, status }) => type === "Ready" && status === "True");
}
