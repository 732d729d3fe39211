import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Traffic } from "../cluster/bench-cluster.ts";
import type { Cost } from "../figures/cost.ts";
import { type CostSpreads, costSpreads, ratioSpreads } from "../figures/cost-spreads.ts";
import type { Command, Measurer } from "../measure/measurer.ts";
import type { Contender } from "./contender.ts";

/** What a server counted of one run. */
type RunTraffic = Omit<Traffic, "asked">;

/** The figures of one contender. */
export interface ContenderResult {
  readonly id: string;
  readonly costs: CostSpreads;
  /** SHA-256 of what it printed. */
  readonly printed: string;
  /** Absent where nobody counts. */
  readonly traffic?: RunTraffic;
  /** Absent for one that is only compared with. */
  readonly ratios?: { readonly to: string; readonly figures: CostSpreads };
}

/** Who measures, who counts what was asked, and where output may be written. */
export interface Instruments {
  readonly measurer: Pick<Measurer, "run">;
  readonly outputFile: string;
  traffic(): Promise<Traffic | undefined>;
}

/** What the runs before the measured ones found out. */
interface Seen {
  readonly printed: string;
  readonly traffic: RunTraffic | undefined;
}

/** Runs A B C A B C …, after two warm-ups that don't count: what drifts, drifts for all. */
export async function runSeries(
  contenders: readonly Contender[],
  runs: number,
  instruments: Instruments,
): Promise<readonly ContenderResult[]> {
  const { measurer } = instruments;
  const seen = new Map<string, Seen>();
  for (const { id, command } of contenders) seen.set(id, await look(command, instruments));
  for (const { command } of contenders) await measurer.run(command);

  const costs = new Map<string, Cost[]>(contenders.map(({ id }) => [id, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const { id, command } of contenders) costs.get(id)?.push(await measurer.run(command));
  }

  return contenders.map(({ id, against }) => contenderResult(id, against, costs, seen.get(id)));
}

/** The first run, which also fills the caches of the server and of the disk. */
async function look(command: Command, { measurer, outputFile, traffic }: Instruments): Promise<Seen> {
  await traffic();
  await measurer.run(command, outputFile);
  const printed = createHash("sha256")
    .update(await readFile(outputFile))
    .digest("hex");
  return { printed, traffic: withoutAsked(await traffic()) };
}

function withoutAsked(traffic: Traffic | undefined): RunTraffic | undefined {
  if (traffic === undefined) return undefined;
  const { asked, ...counts } = traffic;
  return counts;
}

/** The figures of a contender among those of all. */
export function contenderResult(
  id: string,
  against: string | undefined,
  costs: ReadonlyMap<string, readonly Cost[]>,
  { printed, traffic }: Seen = { printed: "", traffic: undefined },
): ContenderResult {
  const own = costs.get(id) ?? [];
  return {
    id,
    costs: costSpreads(own),
    printed,
    ...(traffic === undefined ? {} : { traffic }),
    ...(against === undefined ? {} : { ratios: { to: against, figures: ratioSpreads(own, costs.get(against) ?? []) } }),
  };
}
