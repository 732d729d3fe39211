import { seconds } from "../world.ts";
import { type CpuCurve, coreNanoSeconds, nanoCoresBetween } from "./counter.ts";
import type { NodePlan } from "./node-plan.ts";
import { type ContainerPlan, type PodPlan, podUid } from "./pod-plan.ts";
import {
  kubeletSampleAt,
  nodeBytes,
  nodeCoreNanoSeconds,
  podBytes,
  podCoreNanoSeconds,
  sum,
  systemBytes,
  systemCurve,
} from "./samples.ts";
import { cpuBlock, filesystem, ioBlock, memoryBlock, network, swapBlock } from "./summary-blocks.ts";

/** The kubelet's own rate is over its housekeeping interval, shorter than metrics-server's window. */
const HOUSEKEEPING_MS = 10_000;

/** What a block needs to know of the moment. */
interface Moment {
  readonly at: number;
  readonly time: string;
  readonly full: boolean;
}

/**
 * Writes `/stats/summary` as the kubelet does, indented by one space. Only running pods are in it.
 *
 * @param now - epoch milliseconds
 * @param onlyCpuAndMemory - the kubelet's `?only_cpu_and_memory=true`
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `Summary`; go-restful `MarshalIndent(v, "", " ")`
 */
export function summaryText(node: NodePlan, pods: readonly PodPlan[], now: number, onlyCpuAndMemory: boolean): string {
  const at = kubeletSampleAt(node, now);
  const moment = { at, time: seconds(at), full: !onlyCpuAndMemory };
  const running = pods.filter(({ phase }) => phase === "Running");

  return JSON.stringify(
    { node: nodeStats(node, running, moment), pods: running.map((pod) => podStats(pod, moment)) },
    null,
    1,
  );
}

function nodeStats(node: NodePlan, pods: readonly PodPlan[], moment: Moment): object {
  const { at, time, full } = moment;
  const cumulative = (when: number): number => nodeCoreNanoSeconds(node, pods, when);
  const used = nodeBytes(node, pods);

  return {
    nodeName: node.name,
    systemContainers: systemContainers(node, pods, moment),
    startTime: seconds(node.startedAt),
    cpu: cpuBlock(time, rate(cumulative, at), cumulative(at)),
    memory: memoryBlock(time, used, node.memoryKi * 1024),
    ...(full ? { io: ioBlock(time), network: network(time, used), fs: filesystem(time, used) } : {}),
    ...(full ? { runtime: { imageFs: filesystem(time, used), containerFs: filesystem(time, used) } } : {}),
    ...(full ? { rlimit: { time, maxpid: 4_194_304, curproc: 200 + pods.length * 4 } } : {}),
    swap: swapBlock(time, node.swapBytes),
  };
}

function systemContainers(node: NodePlan, pods: readonly PodPlan[], { at, time, full }: Moment): object[] {
  const podsCumulative = (when: number): number => sum(pods.map((pod) => podCoreNanoSeconds(pod, when)));
  const kubelet = systemCurve(node);
  const startTime = seconds(node.startedAt);
  const io = full ? { io: ioBlock(time) } : {};

  return [
    {
      name: "kubelet",
      startTime,
      cpu: cpuBlock(time, nanoCoresBetween(kubelet, at - HOUSEKEEPING_MS, at), coreNanoSeconds(kubelet, at)),
      memory: memoryBlock(time, systemBytes(node)),
      ...io,
      swap: { time, swapUsageBytes: 0 },
    },
    {
      name: "pods",
      startTime,
      cpu: cpuBlock(time, rate(podsCumulative, at), podsCumulative(at)),
      memory: memoryBlock(time, sum(pods.map(podBytes)), node.memoryKi * 1024),
      ...io,
      swap: { time, swapUsageBytes: 0 },
    },
  ];
}

function podStats(pod: PodPlan, moment: Moment): object {
  const { at, time, full } = moment;
  const cumulative = (when: number): number => podCoreNanoSeconds(pod, when);
  const bytes = podBytes(pod);

  return {
    podRef: { name: pod.name, namespace: pod.namespace, uid: podUid(pod) },
    startTime: seconds(pod.createdAt),
    containers: pod.containers
      .filter(({ cpu }) => cpu.startedAt < at)
      .map((container) => containerStats(container, moment)),
    cpu: cpuBlock(time, rate(cumulative, at), cumulative(at)),
    memory: memoryBlock(time, bytes, podLimit(pod)),
    ...(full ? { io: ioBlock(time), network: network(time, bytes) } : {}),
    ...(full ? { volume: [{ ...filesystem(time, 12_288), name: "kube-api-access-x7k2p" }] } : {}),
    ...(full
      ? { "ephemeral-storage": filesystem(time, 40_960), process_stats: { process_count: pod.containers.length } }
      : {}),
    swap: { time, swapUsageBytes: 0 },
  };
}

function containerStats(container: ContainerPlan, { at, time, full }: Moment): object {
  const curve: CpuCurve = container.cpu;

  return {
    name: container.name,
    startTime: seconds(curve.startedAt),
    cpu: cpuBlock(time, nanoCoresBetween(curve, at - HOUSEKEEPING_MS, at), coreNanoSeconds(curve, at)),
    memory: memoryBlock(time, container.workingSetBytes, limitBytes(container)),
    ...(full ? { io: ioBlock(time), rootfs: filesystem(time, 40_960), logs: filesystem(time, 8192) } : {}),
    swap: { time, swapAvailableBytes: 0, swapUsageBytes: 0 },
  };
}

const limitBytes = ({ limitMebibytes }: ContainerPlan): number | undefined =>
  limitMebibytes === undefined ? undefined : limitMebibytes * 1_048_576;

/** A pod's cgroup has a limit when every container has one. */
function podLimit(pod: PodPlan): number | undefined {
  const limits = pod.containers.map(limitBytes).filter((limit) => limit !== undefined);

  return limits.length === pod.containers.length ? sum(limits) : undefined;
}

function rate(cumulative: (time: number) => number, at: number): number {
  return Math.floor(((cumulative(at) - cumulative(at - HOUSEKEEPING_MS)) * 1000) / HOUSEKEEPING_MS);
}
