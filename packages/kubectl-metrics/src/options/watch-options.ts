import { parseGoDuration } from "@kubectl-metrics/core";
import { UsageError } from "../errors.ts";
import type { Flags, ParsedFlags } from "./flag.ts";

/** Look again and again. */
export const watchFlags = {
  watch: { kind: "switch", alias: "w", describe: "go on: a live screen on a terminal, else records as they change" },
  interval: { kind: "text", describe: "time between two refreshes, at least 1s (default 5s)", value: "TIME" },
  count: { kind: "text", describe: "end after N samples", value: "N" },
  warn: { kind: "text", describe: "percentage from which numbers are yellow (default 70)", value: "PERCENT" },
  critical: { kind: "text", describe: "percentage from which numbers are red (default 90)", value: "PERCENT" },
  color: {
    kind: "text",
    describe: "colours of the screen: auto (not with NO_COLOR), always or never",
    choices: ["auto", "always", "never"],
    value: "WHEN",
  },
} as const satisfies Flags;

/** How to watch. */
export interface WatchOptions {
  /** In milliseconds. */
  readonly interval: number;
  readonly count: number | undefined;
  readonly warn: number;
  readonly critical: number;
  readonly color: "auto" | "always" | "never";
}

type Parsed = ParsedFlags<typeof watchFlags> & Partial<Readonly<Record<"filename" | "output" | "sum", unknown>>>;

const SHORTEST = 1_000;

/** Longer than this no timer waits; it is more than three weeks. */
const LONGEST = 2 ** 31 - 1;

/**
 * What `--watch` and the flags that belong to it say.
 *
 * @throws UsageError
 */
export function watchOptions(flags: Parsed): WatchOptions | undefined {
  if (flags.watch !== true) {
    const [first] = Object.keys(watchFlags).filter(
      (name) => name !== "watch" && flags[name as keyof Parsed] !== undefined,
    );
    if (first !== undefined) throw new UsageError(`--${first} is for --watch`);
    return undefined;
  }
  if (flags.filename !== undefined) throw new UsageError("--watch reads a cluster; saved documents do not change");
  if (flags.output === "name") throw new UsageError("--watch has nothing to say with -o name: names do not change");
  if (flags.sum === true && flags.output !== undefined && flags.output !== "wide" && flags.output !== "table") {
    throw new UsageError(`--watch -o ${flags.output} has records and no sum`);
  }
  const warn = percentOf("warn", flags.warn, 70);
  const critical = percentOf("critical", flags.critical, 90);
  if (critical < warn) throw new UsageError(`--critical (${critical}) is below --warn (${warn})`);
  return {
    interval: intervalOf(flags.interval ?? "5s"),
    count: countOf(flags.count),
    warn,
    critical,
    color: (flags.color ?? "auto") as WatchOptions["color"],
  };
}

function intervalOf(text: string): number {
  const interval = parseGoDuration(text);
  if (interval !== undefined && interval >= SHORTEST && interval <= LONGEST) return interval;
  throw new UsageError(`--interval expects a time of at least 1s, such as 5s or 1m30s, got "${text}"`);
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text);
  throw new UsageError(`--count expects a whole number above 0, got "${text}"`);
}

function percentOf(flag: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  if (/^\d+(\.\d+)?%?$/.test(text)) return Number.parseFloat(text);
  throw new UsageError(`--${flag} expects a percentage, got "${text}"`);
}
