import { field, type JsonObject, objectField, textField } from "../json/json-object.ts";
import { parseNanoCores } from "../quantity/cpu.ts";
import { parseBytes } from "../quantity/memory.ts";
import { plausibleAmount } from "../quantity/plausible-amount.ts";
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
 * Usage from the texts of quantities, for those who decode metrics.k8s.io from
 * another form than JSON.
 *
 * @param quantities - by resource
 * @returns nanocores and bytes, and the reason for each that is not there
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `usage`
 */
export function usageFromQuantities({ cpu, memory, swap }: QuantityTexts): {
  readonly usage: Usage;
  readonly unavailable: readonly Unavailable[];
} {
  return usageOf(
    readQuantity(cpu, parseNanoCores),
    readQuantity(memory, parseBytes),
    swap === undefined ? undefined : readQuantity(swap, parseBytes),
  );
}

/**
 * The texts of quantities by resource; absent: the source has none.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `usage`
 */
export interface QuantityTexts {
  /** Such as `117115173n`. */
  readonly cpu?: string | undefined;
  /** Such as `259532Ki`. */
  readonly memory?: string | undefined;
  /** Such as `512Mi`. */
  readonly swap?: string | undefined;
}
