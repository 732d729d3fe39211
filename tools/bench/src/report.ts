import type { Comparison, CostMedians } from "./compare.ts";
import type { ServerReport } from "./server.ts";

const figure = (value: number | undefined, digits: number): string =>
  value === undefined ? "–" : value.toFixed(digits);

const costs = ({ wallMilliseconds, cpuMilliseconds, peakMebibytes }: CostMedians): string =>
  `${figure(wallMilliseconds, 0)} ms, cpu ${figure(cpuMilliseconds, 0)} ms, ${figure(peakMebibytes, 0)} MiB`;

/** One line for a comparison with kubectl. */
export function comparisonLine({ name, runs, ours, theirs, ratios }: Comparison): string {
  const { wallMilliseconds: wall, peakMebibytes: memory } = ratios;
  return `${name} (n=${runs}): wall ${figure(wall, 2)}, memory ${figure(memory, 2)}; ours ${costs(ours)}; kubectl ${costs(theirs)}`;
}

/** One line for work that kubectl can't do. */
export function costLine(name: string, ours: CostMedians, served: ServerReport, runs: number): string {
  const each = `${Math.round(served.requests / runs)} requests, ${(served.bytes / runs / 2 ** 20).toFixed(1)} MiB served`;
  const inFlight = served.summariesInFlight > 0 ? `, ${served.summariesInFlight} summaries in flight` : "";
  return `${name}: ${costs(ours)}; ${each}${inFlight}`;
}
