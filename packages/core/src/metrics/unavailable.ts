import type { Resource, Unavailable, UnavailableReason, Usage } from "./usage.ts";

/** Shared by everything that has all its numbers. */
export const NOTHING_UNAVAILABLE: readonly Unavailable[] = [];

/** A number, or the reason why there is none; nothing when it was not to be expected. */
export type Reading = number | UnavailableReason | undefined;

/** What of three readings is there, and what is not. */
export interface UsageReading {
  readonly usage: Usage;
  readonly unavailable: readonly Unavailable[];
}

/**
 * Parts readings into numbers and reasons.
 *
 * @param cpu - nanocores or a reason
 * @param memory - bytes or a reason
 * @param swap - bytes, a reason, or nothing where no swap is reported
 * @returns the usage, and the list of what it lacks in the order cpu, memory, swap
 */
export function usageOf(cpu: Reading, memory: Reading, swap: Reading): UsageReading {
  if (typeof cpu === "number" && typeof memory === "number" && swap === undefined) {
    return { usage: { cpu, memory }, unavailable: NOTHING_UNAVAILABLE };
  }

  const usage: { cpu?: number; memory?: number; swap?: number } = {};
  const unavailable: Unavailable[] = [];
  const put = (resource: Resource, reading: Reading): void => {
    if (typeof reading === "number") usage[resource] = reading;
    else if (reading !== undefined) unavailable.push({ resource, reason: reading });
  };
  put("cpu", cpu);
  put("memory", memory);
  put("swap", swap);
  return { usage, unavailable: unavailable.length === 0 ? NOTHING_UNAVAILABLE : unavailable };
}
