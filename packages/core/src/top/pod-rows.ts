import { NOTHING_UNAVAILABLE } from "../metrics/unavailable.ts";
import type { RowOptions } from "./availability.ts";
import { type JoinedPod, joinPods, unmeasuredContainers } from "./pod-join.ts";
import { podUsage } from "./pod-usage.ts";
import type { PodRow } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * One row for each pod that has metrics, and for each running pod that has none.
 *
 * A pod's numbers are the sums of its containers, and are there only when every
 * container's is known, those included that run without metrics. Percentages are
 * of what the pod's node has.
 *
 * @param snapshot - what was read; without `pods` the rows are those of the metrics alone
 * @param options - percentages of capacity instead of allocatable
 * @returns unsorted rows
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintPodMetrics`
 */
export function podRows(snapshot: Snapshot, options: RowOptions = {}): readonly PodRow[] {
  const rows: PodRow[] = [];
  joinPods(snapshot, options, (joined) => rows.push(podRow(joined)));
  return rows;
}

function podRow(joined: JoinedPod): PodRow {
  const { pod, node, available } = joined;
  if ("missing" in joined) {
    const { namespace, name } = joined.pod;
    const { missing } = joined;
    return { kind: "pod", namespace, name, node, usage: {}, unavailable: NOTHING_UNAVAILABLE, available, missing };
  }

  const { metrics } = joined;
  const { usage, unavailable } = podUsage(metrics, unmeasuredContainers(metrics, pod).length === 0);
  const { namespace, name, timestamp, window } = metrics;
  return { kind: "pod", namespace, name, node, timestamp, window, usage, unavailable, available };
}
