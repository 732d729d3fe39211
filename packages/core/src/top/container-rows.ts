import { NOTHING_UNAVAILABLE } from "../metrics/unavailable.ts";
import type { PodObject } from "../objects/pod-object.ts";
import type { RowOptions } from "./availability.ts";
import { joinPods, unmeasuredContainers } from "./pod-join.ts";
import type { Available, ContainerRow, MissingReason } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * One row for each container that has metrics, and for each container that runs without.
 *
 * Percentages are of what the pod's node has.
 *
 * @param snapshot - what was read; without `pods` the rows are those of the metrics alone
 * @param options - percentages of capacity instead of allocatable
 * @returns unsorted rows
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintPodMetrics` with `--containers`
 */
export function containerRows(snapshot: Snapshot, options: RowOptions = {}): readonly ContainerRow[] {
  const rows: ContainerRow[] = [];
  joinPods(snapshot, options, (joined) => {
    const { pod, node, available } = joined;
    if ("missing" in joined) {
      addMissing(rows, joined.pod, joined.pod.runningContainers, joined.missing, available);
      return;
    }

    const { metrics } = joined;
    for (const container of metrics.containers) {
      const { name, usage, unavailable } = container;
      const { namespace, name: podName } = metrics;
      // metrics.k8s.io has one sample time for all containers of a pod.
      const { timestamp, window } = container.timestamp === undefined ? metrics : container;
      rows.push({
        kind: "container",
        namespace,
        pod: podName,
        name,
        node,
        timestamp,
        window,
        usage,
        unavailable,
        available,
      });
    }
    if (pod !== undefined) addMissing(rows, pod, unmeasuredContainers(metrics, pod), "no-metrics", available);
  });
  return rows;
}

function addMissing(
  rows: ContainerRow[],
  pod: PodObject,
  names: readonly string[],
  missing: MissingReason,
  available: Available,
): void {
  for (const name of names) {
    rows.push({
      kind: "container",
      namespace: pod.namespace,
      pod: pod.name,
      name,
      node: pod.node,
      usage: {},
      unavailable: NOTHING_UNAVAILABLE,
      available,
      missing,
    });
  }
}
