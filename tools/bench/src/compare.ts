import { type Command, type Cost, measuredRun } from "./measured-run.ts";

/** Two commands that do the same work, measured in turn. */
export interface Comparison {
  readonly name: string;
  readonly runs: number;
  readonly ours: CostMedians;
  readonly theirs: CostMedians;
  /** Medians of the pairwise ratios ours / theirs. */
  readonly ratios: CostMedians;
}

/** Medians of each figure. */
export type CostMedians = { readonly [Figure in keyof Cost]: number | undefined };

const FIGURES = ["wallMilliseconds", "cpuMilliseconds", "peakMebibytes"] as const;

const WARM_UPS = 2;

/** Runs A B A B …, after warm-ups that don't count, and takes medians: what drifts, drifts for both. */
export async function compare(name: string, ours: Command, theirs: Command, runs: number): Promise<Comparison> {
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
    await measuredRun(ours);
    await measuredRun(theirs);
  }

  const pairs: { readonly our: Cost; readonly their: Cost }[] = [];
  for (let run = 0; run < runs; run += 1)
    pairs.push({ our: await measuredRun(ours), their: await measuredRun(theirs) });
  return {
    name,
    runs,
    ours: medians(pairs.map(({ our }) => our)),
    theirs: medians(pairs.map(({ their }) => their)),
    ratios: medians(pairs.map(ratio)),
  };
}

/** Runs one command alone. */
export async function measure(command: Command, runs: number): Promise<CostMedians> {
  await measuredRun(command);
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await measuredRun(command));
  return medians(costs);
}

const ratio = ({ our, their }: { readonly our: Cost; readonly their: Cost }): Cost => ({
  wallMilliseconds: our.wallMilliseconds / their.wallMilliseconds,
  cpuMilliseconds: quotient(our.cpuMilliseconds, their.cpuMilliseconds),
  peakMebibytes: quotient(our.peakMebibytes, their.peakMebibytes),
});

const quotient = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || !other ? undefined : one / other;

function medians(costs: readonly Cost[]): CostMedians {
  const [wallMilliseconds, cpuMilliseconds, peakMebibytes] = FIGURES.map((figure) =>
    median(costs.map((cost) => cost[figure])),
  );
  return { wallMilliseconds, cpuMilliseconds, peakMebibytes };
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).toSorted((one, two) => one - two);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
