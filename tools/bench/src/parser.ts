import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { safeParseNodeStats, safeParseSummary } from "../../../packages/summary-parser/src/index.ts";

const RECORDED = new URL("../../../fixtures/kubernetes-1.34.4/kubelet/node1.summary.json", import.meta.url);
const PODS = 110;
const CONTAINERS = 2;
const WARM_UP = 60;
const RUNS = 200;

/** What reading one summary costs, in milliseconds: medians of interleaved runs in one warm process. */
export interface ParserFigures {
  /** Length of the document, in characters. */
  readonly characters: number;
  /** `JSON.parse` alone. */
  readonly jsonParse: number;
  /** `safeParseSummary`: `JSON.parse` and validation. */
  readonly parse: number;
  /** What validation adds to `JSON.parse`, as a share of it: the median of the runs' own ratios. */
  readonly added: number;
  /** `safeParseNodeStats`. */
  readonly nodeOnly: number;
}

interface RecordedPod {
  readonly podRef: { readonly name: string; readonly uid: string };
  readonly containers: readonly { readonly name: string }[];
}

/**
 * The summary of a full node as the kubelet writes it, with a space of indent: the recorded node, with its pods
 * repeated to 110 of two containers each, under names of their own, and with pressure that is not zero.
 */
function fullNodeSummary(): string {
  const recorded = JSON.parse(readFileSync(RECORDED, "utf8"));
  const sources: RecordedPod[] = recorded.pods.filter((pod: RecordedPod) => pod.containers.length > 0);

  const pods = Array.from({ length: PODS }, (_, index) => fullPod(sources, index));
  return JSON.stringify({ node: recorded.node, pods }, underPressure, 1);
}

/** The recorded nodes were idle; numbers of several digits take longer to read than their zeros. */
function underPressure(key: string, value: unknown): unknown {
  if (value !== 0) return value;
  if (key === "total") return 18_734_211_000;
  return key.startsWith("avg") ? 12.34 : value;
}

function fullPod(sources: readonly RecordedPod[], index: number): unknown {
  const source = sources[index % sources.length];
  if (source === undefined) throw new Error("the recorded summary has no pod with containers");

  const containers = Array.from({ length: CONTAINERS }, (_, position) => ({
    ...source.containers[position % source.containers.length],
    name: `container-${position}`,
  }));
  return { ...source, podRef: { ...source.podRef, name: `${source.podRef.name}-${index}` }, containers };
}

/** Measures the parser on the summary of a full node. */
export function benchParser(): ParserFigures {
  const text = fullNodeSummary();
  const jsonParse: number[] = [];
  const parse: number[] = [];
  const nodeOnly: number[] = [];

  for (let run = -WARM_UP; run < RUNS; run++) {
    const times = [() => JSON.parse(text), () => safeParseSummary(text), () => safeParseNodeStats(text)].map(elapsed);
    if (run < 0) continue;
    const [json = 0, whole = 0, node = 0] = times;
    jsonParse.push(json);
    parse.push(whole);
    nodeOnly.push(node);
  }

  const added = median(parse.map((whole, run) => whole / (jsonParse[run] ?? Number.NaN) - 1));
  return {
    characters: text.length,
    jsonParse: median(jsonParse),
    parse: median(parse),
    added,
    nodeOnly: median(nodeOnly),
  };
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Writes the figures as lines of text. */
export function formatParserFigures(figures: ParserFigures): string {
  const { characters, jsonParse, parse, added, nodeOnly } = figures;
  return [
    `summary of ${PODS} pods with ${CONTAINERS} containers each, ${Math.round(characters / 1000)} KB, Node ${process.version}`,
    `JSON.parse          ${jsonParse.toFixed(2)} ms`,
    `safeParseSummary    ${parse.toFixed(2)} ms`,
    `validation adds     ${(added * 100).toFixed(0)} % of JSON.parse`,
    `safeParseNodeStats  ${nodeOnly.toFixed(2)} ms`,
    "",
  ].join("\n");
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) process.stdout.write(formatParserFigures(benchParser()));
