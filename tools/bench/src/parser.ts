import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { safeParseNodeStats, safeParseSummary } from "../../../packages/summary-parser/src/index.ts";
import { type Spread, spreadOf } from "./figures/spread.ts";

const PODS = 110;
const CONTAINERS = 2;
const WARM_UP = 60;
const RUNS = 200;

/** What reading the summary of a full node costs in one warm process, of interleaved runs. */
export interface ParserFigures {
  /** Length of the document, in characters. */
  readonly characters: number;
  /** Milliseconds of each step. */
  readonly steps: Readonly<Record<string, Spread>>;
  /** What validation adds to `JSON.parse`, as a share of it, run by run. */
  readonly added: Spread;
}

/** As the kubelet writes it: with a space of indent. */
function fullNodeSummary(): string {
  const world = generateWorld({ nodes: 1, podsPerNode: PODS, containersPerPod: CONTAINERS, seed: 1 });
  const text = world.nodes[0]?.summary(Date.UTC(2026, 10, 24), false);
  if (text === undefined) throw new Error("the generated node has no summary");
  return text;
}

/** Measures the parser beside `JSON.parse`, without which nothing is read. */
export function benchParser(): ParserFigures {
  const text = fullNodeSummary();
  const json: number[] = [];
  const whole: number[] = [];
  const node: number[] = [];

  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const times = [() => JSON.parse(text), () => safeParseSummary(text), () => safeParseNodeStats(text)].map(elapsed);
    if (run < 0) continue;
    for (const [step, series] of [json, whole, node].entries()) series.push(times[step] ?? Number.NaN);
  }

  return {
    characters: text.length,
    steps: { "JSON.parse": spread(json), safeParseSummary: spread(whole), safeParseNodeStats: spread(node) },
    added: spread(whole.map((time, run) => time / (json[run] ?? Number.NaN) - 1)),
  };
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function spread(values: readonly number[]): Spread {
  const found = spreadOf(values);
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

/** The figures as lines of text. */
export function parserText({ characters, steps, added }: ParserFigures): string {
  const percent = (share: number): string => (share * 100).toFixed(0);
  return [
    `summary of ${PODS} pods with ${CONTAINERS} containers, ${Math.round(characters / 1000)} KB, Node.js ${process.version} (n=${RUNS})`,
    ...Object.entries(steps).map(([step, { median }]) => `  ${step.padEnd(18)}  ${median.toFixed(2)} ms`),
    `  validation adds     ${percent(added.median)} % (${percent(added.lower)}..${percent(added.upper)}) of JSON.parse`,
    "",
  ].join("\n");
}
