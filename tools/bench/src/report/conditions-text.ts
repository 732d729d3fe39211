import type { BenchResult } from "./bench-result.ts";

/** What a reader has to know of all figures: a line for each kind. */
export function conditionsText({
  machine,
  kubectl,
  variants,
  method,
  connection,
}: Omit<BenchResult, "scenarios" | "failures" | "parser">): string {
  const runtimes = Object.entries(variants).map(([id, runtime]) => `${id} is ${runtime}`);
  return [
    `${machine.platform}/${machine.architecture}, ${machine.processors} × ${machine.processor}, ${machine.memoryGibibytes} GiB, load ${machine.load} before the start`,
    `${[...runtimes, `kubectl ${kubectl}`].join(", ")}; programs started directly, output to /dev/null`,
    `${connection}; CPU and peak memory by ${method}`,
    "Ratios are medians of pairwise ratios (first..third quartile); times and memory are medians.",
    "",
  ].join("\n");
}
