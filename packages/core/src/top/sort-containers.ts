import { NOTHING_UNAVAILABLE } from "../metrics/unavailable.ts";
import type { Resource } from "../metrics/usage.ts";
import { milliCores } from "../quantity/cpu.ts";
import { NOTHING_AVAILABLE } from "./availability.ts";
import type { ContainerRow, PodRow } from "./row.ts";
import { type SortKey, type SortOptions, sortRows } from "./sort-rows.ts";
import { sumRows } from "./sum-rows.ts";

/**
 * What kubectl sorts by: CPU in whole millicores and memory in whole bytes, both
 * rounded up, so that 1.1 and 1.9 millicores tie and are ordered by name.
 *
 * @param resource - what to sort by
 * @returns a key for `sortRows`
 * @see kubectl pkg/metricsutil/metrics_sorter.go
 */
export function roundedUsage(resource: Resource): SortKey {
  return ({ usage }) => {
    const value = usage[resource];
    if (value === undefined) return undefined;
    return resource === "cpu" ? milliCores(value) : Math.ceil(value);
  };
}

/**
 * Sorts containers as `kubectl top pods --containers --sort-by` does: pods by
 * their total, then the containers inside each pod.
 *
 * A pod with a container whose value is not known has no total and comes last.
 * Ties are ordered by namespace, pod and name.
 *
 * @param rows - container rows; they are not changed
 * @param resource - what to sort by, rounded as kubectl does
 * @param options - smallest first
 * @returns a new list in which the containers of a pod stand together
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintPodMetrics`, metrics_sorter.go `ContainerMetricsSorter`
 */
export function sortContainersWithinPods(
  rows: readonly ContainerRow[],
  resource: Resource,
  options: SortOptions = {},
): readonly ContainerRow[] {
  const key = roundedUsage(resource);
  return sortRows(podGroups(rows, resource), [key], options).flatMap(({ containers }) =>
    containers.length === 1 ? containers : sortRows(containers, [key], options),
  );
}

/** A pod row that has its containers with it. */
interface PodGroup extends PodRow {
  readonly containers: ContainerRow[];
}

/** Runs of containers of one pod, which stand together once they are sorted by name. */
function podGroups(rows: readonly ContainerRow[], resource: Resource): readonly PodGroup[] {
  const groups: PodGroup[] = [];
  let containers: ContainerRow[] = [];
  for (const row of sortRows(rows, [])) {
    const [first] = containers;
    if (first !== undefined && (first.pod !== row.pod || first.namespace !== row.namespace)) {
      groups.push(podGroup(first, containers, resource));
      containers = [];
    }
    containers.push(row);
  }
  const [first] = containers;
  if (first !== undefined) groups.push(podGroup(first, containers, resource));
  return groups;
}

function podGroup({ namespace, pod }: ContainerRow, containers: ContainerRow[], resource: Resource): PodGroup {
  const { usage, known, rows } = sumRows(containers);
  return {
    kind: "pod",
    namespace,
    name: pod,
    usage: known[resource] === rows ? usage : {},
    unavailable: NOTHING_UNAVAILABLE,
    available: NOTHING_AVAILABLE,
    containers,
  };
}
