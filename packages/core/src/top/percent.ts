import { milliCores } from "../quantity/cpu.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";

/**
 * CPU usage in percent of what there is, as `kubectl top` prints it.
 *
 * Both sides are rounded up to millicores, divided, multiplied by 100 and cut
 * off, in this order: 290 millicores of one core are 28. It may be above 100.
 *
 * @param used - nanocores
 * @param available - nanocores that the node can give
 * @returns whole percent; nothing when either is not known or nothing is available (kubectl prints 0 there)
 * @see kubectl pkg/metricsutil/metrics_printer.go `printSingleResourceUsage`
 */
export function cpuPercent(used: NanoCores | undefined, available: NanoCores | undefined): number | undefined {
  if (used === undefined || available === undefined) return undefined;
  return fraction(milliCores(used), milliCores(available));
}

/**
 * Memory or swap in percent of what there is, as `kubectl top` prints it.
 *
 * Both sides are taken in thousandths of a byte, as floating point numbers,
 * divided, multiplied by 100 and cut off.
 *
 * @param used - bytes
 * @param available - bytes that the node can give
 * @returns whole percent; nothing when either is not known or nothing is available (kubectl prints 0 there)
 * @see kubectl pkg/metricsutil/metrics_printer.go `printSingleResourceUsage`
 */
export function memoryPercent(used: Bytes | undefined, available: Bytes | undefined): number | undefined {
  if (used === undefined || available === undefined) return undefined;
  return fraction(milliBytes(used), milliBytes(available));
}

/** A fraction of a byte is right to 15 digits only, and a wrong last one must not round up. */
function milliBytes(bytes: Bytes): number {
  const thousandths = bytes * 1000;
  return Number.isInteger(bytes) ? thousandths : Math.ceil(Number(thousandths.toPrecision(15)));
}

function fraction(used: number, available: number): number | undefined {
  return available > 0 ? Math.trunc((used / available) * 100) : undefined;
}
