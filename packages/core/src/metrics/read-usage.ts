import { field, type JsonObject, objectField, textField } from "../json/json-object.ts";
import { parseNanoCores } from "../quantity/cpu.ts";
import { parseBytes } from "../quantity/memory.ts";
import { plausibleAmount } from "../quantity/plausible-amount.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";
import { parseGoDuration } from "./go-duration.ts";
import type { Sample } from "./node-metrics.ts";
import { parseRfc3339 } from "./rfc3339.ts";
import { type Reading, type UsageReading, usageOf } from "./unavailable.ts";
import type { Unavailable, Usage } from "./usage.ts";

/**
 * Reads the `usage` of a metrics.k8s.io object. Other resources than cpu, memory and swap are passed over.
 *
 * @param owner - the NodeMetrics or container that has it
 * @returns the numbers, and the reason for each that is not there
 */
export function readUsage(owner: JsonObject): UsageReading {
  const usage = objectField(owner, "usage");
  const swap = field(usage, "swap");
  return usageOf(
    readQuantity(field(usage, "cpu"), parseNanoCores),
    readQuantity(field(usage, "memory"), parseBytes),
    swap === undefined ? undefined : readQuantity(swap, parseBytes),
  );
}

/** Kubernetes writes quantities as texts and also takes plain numbers. */
function readQuantity(value: unknown, parse: (text: string) => number | undefined): Reading {
  if (value === undefined || value === null) return "not-reported";
  if (typeof value !== "string" && typeof value !== "number") return "unreadable";

  const number = parse(String(value));
  if (number === undefined) return "unreadable";
  return plausibleAmount(number) ?? "implausible";
}

/**
 * Reads `timestamp` and `window` of a metrics.k8s.io object; what can't be read is absent.
 *
 * @param owner - a NodeMetrics or PodMetrics object
 */
export function readSample(owner: JsonObject): Sample {
  const timestamp = textField(owner, "timestamp");
  const window = textField(owner, "window");
  const milliseconds = window === undefined ? undefined : parseGoDuration(window);
  return {
    timestamp: timestamp === undefined ? undefined : parseRfc3339(timestamp),
    window: milliseconds !== undefined && milliseconds > 0 ? { milliseconds, kind: "measured" } : undefined,
  };
}

/**
 * Usage from quantities, for those who decode metrics.k8s.io from another form than JSON.
 *
 * @param quantities - by resource
 * @returns nanocores and bytes, and the reason for each that is not there
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `usage`
 */
export function usageFromQuantities({ cpu, memory, swap }: UsageQuantities): {
  readonly usage: Usage;
  readonly unavailable: readonly Unavailable[];
} {
  return usageOf(
    readAmount(cpu, parseNanoCores),
    readAmount(memory, parseBytes),
    swap === undefined ? undefined : readAmount(swap, parseBytes),
  );
}

const readAmount = (quantity: number | string | undefined, parse: (text: string) => number | undefined): Reading =>
  typeof quantity === "number" ? (plausibleAmount(quantity) ?? "implausible") : readQuantity(quantity, parse);

/**
 * Quantities by resource, each as its text, or already read; absent: the source has none.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `usage`
 */
export interface UsageQuantities {
  /** Such as `117115173n`, or nanocores. */
  readonly cpu?: string | NanoCores | undefined;
  /** Such as `259532Ki`, or bytes. */
  readonly memory?: string | Bytes | undefined;
  /** Such as `512Mi`, or bytes. */
  readonly swap?: string | Bytes | undefined;
}
