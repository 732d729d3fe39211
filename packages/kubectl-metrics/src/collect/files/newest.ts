import type { Sample } from "@kubectl-metrics/core";

/** For each key the item with the newest sample; of equals the first. Order is kept. */
export function newest<T extends Sample>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const best = new Map<string, T>();
  for (const item of items) {
    const known = best.get(key(item));
    if (known === undefined || (item.timestamp ?? 0) > (known.timestamp ?? 0)) best.set(key(item), item);
  }
  return [...best.values()];
}
