import type { Figure } from "../figures/cost.ts";
import type { Spread } from "../figures/spread.ts";
import type { ScenarioResult } from "../series/run-scenario.ts";
import type { ContenderResult } from "../series/run-series.ts";
import { textTable } from "./text-table.ts";

/** What stands where nothing was measured. */
const NOTHING = "–";

const HEADER = ["", "wall ratio", "cpu ratio", "memory ratio", "wall", "cpu", "peak", "requests", "bytes"];

const UNITS: Readonly<Record<Figure, string>> = {
  wallMilliseconds: "ms",
  cpuMilliseconds: "ms",
  peakMebibytes: "MiB",
};

/** A scenario as lines of text: ratios with their quartiles, then medians, then what one run asked for. */
export function scenarioText({ name, runs, summaries, forOrientation, contenders }: ScenarioResult): string {
  const header = summaries === undefined ? HEADER : [...HEADER, "a summary"];
  const lines = contenders.map((contender) => {
    const cells = contenderCells(contender);
    return summaries === undefined ? cells : [...cells, perSummary(contender, summaries)];
  });
  const notes = [`n=${runs}`, ...referenceNotes(contenders), ...outputNotes(contenders, forOrientation ?? false)];
  return `${name} (${notes.join("; ")})\n${textTable([header, ...lines])}\n`;
}

function referenceNotes(contenders: readonly ContenderResult[]): readonly string[] {
  const references = new Set(contenders.flatMap(({ ratios }) => (ratios === undefined ? [] : [lastWord(ratios.to)])));
  return references.size === 0 ? [] : [`ratios to ${[...references].join(", ")}`];
}

/**
 * Whether all printed the same bytes: only then have they done the same work. Floors print nothing, and a cluster that
 * nobody counts for is a live one, whose figures change between two runs.
 */
function outputNotes(contenders: readonly ContenderResult[], forOrientation: boolean): readonly string[] {
  if (forOrientation) return ["for orientation: kubectl does less here"];
  if (!contenders.some(({ id, traffic }) => id === "kubectl" && traffic !== undefined)) return [];
  return [new Set(contenders.map(({ printed }) => printed)).size === 1 ? "same output" : "OUTPUT DIFFERS"];
}

const lastWord = (id: string): string => id.split(" ").at(-1) ?? id;

function contenderCells({ id, costs, ratios, traffic }: ContenderResult): readonly string[] {
  return [
    `  ${id}`,
    ratioText(ratios?.figures.wallMilliseconds),
    ratioText(ratios?.figures.cpuMilliseconds),
    ratioText(ratios?.figures.peakMebibytes),
    medianText(costs.wallMilliseconds, "wallMilliseconds"),
    medianText(costs.cpuMilliseconds, "cpuMilliseconds"),
    medianText(costs.peakMebibytes, "peakMebibytes"),
    traffic === undefined ? NOTHING : inFlightText(traffic),
    traffic === undefined ? NOTHING : bytesText(traffic.bytes),
  ];
}

const inFlightText = ({ requests, summariesInFlight }: NonNullable<ContenderResult["traffic"]>): string =>
  summariesInFlight > 0 ? `${requests}, ${summariesInFlight} at once` : String(requests);

const ratioText = (ratio: Spread | undefined): string =>
  ratio === undefined ? NOTHING : `${ratio.median.toFixed(2)} (${ratio.lower.toFixed(2)}..${ratio.upper.toFixed(2)})`;

function medianText(spread: Spread | undefined, figure: Figure): string {
  if (spread === undefined) return NOTHING;
  return `${Math.round(spread.median).toLocaleString("en-US")} ${UNITS[figure]}`;
}

function perSummary({ costs }: ContenderResult, summaries: number): string {
  const wall = costs.wallMilliseconds;
  return wall === undefined ? NOTHING : `${(wall.median / summaries).toFixed(2)} ms`;
}

function bytesText(bytes: number): string {
  return bytes < 2 ** 20 ? `${(bytes / 2 ** 10).toFixed(1)} KiB` : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
