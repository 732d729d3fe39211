import { uidOf } from "./identify.ts";
import type { Instance } from "./instances.ts";

interface Block {
  readonly cpu?: { time: string; usageNanoCores?: number; usageCoreNanoSeconds?: number };
  readonly memory?: { time: string; workingSetBytes?: number };
}

interface SummaryText {
  readonly node: Block & Record<string, unknown>;
  readonly pods: object[];
}

/** Adds the running pods of stored workloads to a node's summary; with `zero`, its counters never moved. */
export function spliceSummary(text: string, pods: readonly Instance[], zero: boolean): string {
  const summary = JSON.parse(text) as SummaryText;
  const time = summary.node.cpu?.time ?? "";
  const all = [...summary.pods, ...pods.map((pod) => podStats(pod, time))];
  const spliced = zero
    ? {
        node: { ...summary.node, ...zeroBlock(time) },
        pods: all.map((pod) => ({ ...pod, ...zeroBlock(time), containers: zeroContainers(pod, time) })),
      }
    : { ...summary, pods: all };

  return JSON.stringify(spliced, null, 1);
}

function podStats({ namespace, name, startedAt, workload }: Instance, time: string): object {
  const startTime = new Date(startedAt).toISOString().replace(/\.\d+/, "");
  const block = {
    startTime,
    cpu: { time, usageNanoCores: 2_845_731, usageCoreNanoSeconds: Math.max(0, (Date.parse(time) - startedAt) * 2845) },
    memory: {
      time,
      usageBytes: 21_000_192,
      workingSetBytes: 19_922_944,
      rssBytes: 17_301_504,
      pageFaults: 7311,
      majorPageFaults: 0,
    },
  };

  return {
    podRef: { name, namespace, uid: uidOf(`${namespace}/${name}`) },
    ...block,
    containers: workload.spec.template.spec.containers.map((container) => ({ name: container.name, ...block })),
  };
}

function zeroContainers(pod: object, time: string): object[] {
  return ((pod as { containers?: object[] }).containers ?? []).map((container) => ({
    ...container,
    ...zeroBlock(time),
  }));
}

const zeroBlock = (time: string): Block => ({
  cpu: { time, usageNanoCores: 0, usageCoreNanoSeconds: 0 },
  memory: { time, workingSetBytes: 0 },
});
