import { parseGoDuration } from "@kubectl-metrics/core";

/**
 * A time limit as kubectl takes it: a Go duration, or a bare number of seconds.
 *
 * @returns milliseconds, undefined when it is neither or negative
 * @see client-go tools/clientcmd/overrides.go `ParseTimeout`
 */
export function parseTimeout(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const milliseconds = parseGoDuration(text);
  return milliseconds === undefined || milliseconds < 0 ? undefined : milliseconds;
}
