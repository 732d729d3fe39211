import type { Usage } from "../metrics/usage.ts";
import { addBytes } from "../quantity/memory.ts";
import type { UsageRow } from "./row.ts";

/**
 * A total, with what it covers.
 *
 * @see kubectl pkg/metricsutil/metrics_resource_adder.go `ResourceAdder`
 */
export interface UsageSum {
  /** Exact sums of what is known; a resource that no row knows is absent. */
  readonly usage: Usage;
  /** How many rows each sum covers. */
  readonly known: { readonly cpu: number; readonly memory: number; readonly swap: number };
  /** How many rows there are. */
  readonly rows: number;
}

/**
 * Adds up rows: exactly, and rounded only when the sum is printed.
 *
 * @param rows - rows of one kind
 * @returns the sums, and how many rows each covers, so that a partial total can be told from a whole one
 * @see kubectl pkg/metricsutil/metrics_resource_adder.go `AddPodMetrics`
 */
export function sumRows(rows: readonly UsageRow[]): UsageSum {
  const total = { cpu: 0, memory: 0, swap: 0 };
  const known = { cpu: 0, memory: 0, swap: 0 };
  for (const { usage } of rows) {
    if (usage.cpu !== undefined) {
      total.cpu += usage.cpu;
      known.cpu += 1;
    }
    if (usage.memory !== undefined) {
      total.memory = addBytes(total.memory, usage.memory);
      known.memory += 1;
    }
    if (usage.swap !== undefined) {
      total.swap = addBytes(total.swap, usage.swap);
      known.swap += 1;
    }
  }
  const usage: Usage = {
    ...(known.cpu > 0 && { cpu: total.cpu }),
    ...(known.memory > 0 && { memory: total.memory }),
    ...(known.swap > 0 && { swap: total.swap }),
  };
  return { usage, known, rows: rows.length };
}
