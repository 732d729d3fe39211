import type { CpuStats, MemoryStats, SwapStats } from "@kubectl-metrics/summary-parser";
import type { Reading } from "./unavailable.ts";

/** A million cores: more is an underflow or an error, not a machine. */
const MAX_NANO_CORES = 1e15;

/** An exbibyte. A kubelet that subtracts more than there is prints something near 2^64. */
const MAX_BYTES = 2 ** 60;

/** cAdvisor makes no rate of samples closer than this, so a rate lasted at least as long. */
const SHORTEST_RATE_SECONDS = 0.1;

/** The longest that cAdvisor and the kubelet take for two samples. */
export const KUBELET_WINDOW = 30_000;

/**
 * The CPU rate that the kubelet made itself.
 *
 * A rate of 0 is believed unless the cumulative counter is 0 as well (the runtime
 * has not measured yet), or the container was so young at its sample that the
 * kubelet may have had one sample only, of which it makes 0. A missing rate
 * beside a counter is that first sample, too. A rate that would have used up more
 * in a tenth of a second than the counter ever counted is refused.
 *
 * @param cpu - the `cpu` block of a node or container
 * @param startTime - when it started
 * @returns nanocores, or the reason why they are not known
 * @see kubelet pkg/kubelet/stats/cri_stats_provider.go `getContainerUsageNanoCores`; cAdvisor info/v2/conversion.go `InstCpuStats`
 */
export function kubeletCpu(cpu: CpuStats | undefined, startTime: number | undefined): Reading {
  const rate = cpu?.usageNanoCores;
  const counter = cpu?.usageCoreNanoSeconds;
  if (rate === undefined) return counter === undefined ? "not-reported" : "first-reading";
  if (rate === 0 && counter === 0) return "zero-counter";
  if (rate === 0 && counter !== undefined && isYoung(cpu?.time, startTime)) return "first-reading";
  if (counter !== undefined && rate * SHORTEST_RATE_SECONDS > counter) return "implausible";
  return plausibleCpu(rate);
}

function isYoung(time: number | undefined, startTime: number | undefined): boolean {
  return time !== undefined && startTime !== undefined && time - startTime < KUBELET_WINDOW;
}

/** A rate, unless no machine can have it. */
export function plausibleCpu(rate: number): Reading {
  return rate >= 0 && rate <= MAX_NANO_CORES ? rate : "implausible";
}

/**
 * The working set. The kubelet says 0 where the runtime has not measured, never of something that runs.
 *
 * @see metrics-server pkg/scraper/client/resource/decode.go
 */
export function workingSet(memory: MemoryStats | undefined): Reading {
  const bytes = memory?.workingSetBytes;
  if (bytes === undefined) return "not-reported";
  return bytes === 0 ? "zero-memory" : plausibleBytes(bytes);
}

/** Swap in use, of which 0 is the rule; nothing where the kubelet does not report any. */
export function swapUsage(swap: SwapStats | undefined): Reading {
  const bytes = swap?.swapUsageBytes;
  return bytes === undefined ? undefined : plausibleBytes(bytes);
}

function plausibleBytes(bytes: number): Reading {
  return bytes >= 0 && bytes <= MAX_BYTES ? bytes : "implausible";
}
