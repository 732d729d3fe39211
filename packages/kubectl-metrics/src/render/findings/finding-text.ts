import type { Finding, RemedyText, Severity, Sighting } from "@kubectl-metrics/core";
import { visible, visibleLines } from "../visible.ts";
import { alikeSightings } from "./alike-sightings.ts";
import { fillLines } from "./fill-lines.ts";

/** Kinds of sightings of one finding that are shown; `-o json` has all. */
const MAX_SIGHTINGS = 3;
/** Nodes that are named before they are counted. */
const MAX_NODES = 10;
/** Of what was seen this much is shown, in characters. */
const MAX_SEEN = 600;

const INDENT = "  ";
const DEEPER = "    ";

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A finding as lines for a screen: what it is, what proves it, how to mend it, how to make sure, what follows from it. */
export function findingLines(finding: Finding): readonly string[] {
  const { severity, title, id, cause, nodes, nodesOf, evidence, proof, remedies, references, consequences } = finding;
  return [
    `${WORDS[severity]}: ${visible(title)} [${id}]`,
    ...(nodes.length === 0 ? [] : fillLines(`Nodes: ${nodesText(nodes, nodesOf)}`, INDENT)),
    ...sightingsLines(evidence),
    "",
    ...fillLines(visible(cause), INDENT),
    ...remedies.flatMap(remedyLines),
    ...(proof.length === 0 ? [] : ["", `${INDENT}To make sure:`, ...proof.flatMap(commandLines)]),
    ...(consequences.length === 0
      ? []
      : ["", `${INDENT}This goes away with it:`, ...consequences.flatMap(consequence)]),
    ...(references.length === 0 ? [] : ["", ...references.map((reference) => `${INDENT}${visible(reference)}`)]),
  ];
}

/** "Title (id, 12 times)" */
export function shortText({ title, id, evidence }: Finding): string {
  const count = evidence.reduce((sum, sighting) => sum + (sighting.count ?? 1), 0);
  return `${visible(title)} (${id}${count > 1 ? `, ${count} times` : ""})`;
}

/** How often a consequence was seen says nothing of its cause. */
const consequence = ({ title, id }: Finding): readonly string[] => fillLines(`${visible(title)} (${id})`, DEEPER);

function sightingsLines(evidence: readonly Sighting[]): readonly string[] {
  const kinds = alikeSightings(evidence);
  const shown = kinds
    .slice(0, MAX_SIGHTINGS)
    .flatMap(({ newest, others }) => [
      `${INDENT}Seen: ${whenText(newest)}`,
      ...seenLines(newest.seen),
      ...(others === undefined ? [] : [DEEPER + others]),
    ]);
  const more = kinds.length - MAX_SIGHTINGS;
  return more > 0 ? [...shown, `${INDENT}and ${more} more; -o json has all`] : shown;
}

/** What was seen, verbatim but for what a terminal would act on, cut to what a screen bears. */
export const seenLines = (seen: string): readonly string[] =>
  (seen.length > MAX_SEEN ? `${seen.slice(0, MAX_SEEN)} […]` : seen).split("\n").map((line) => DEEPER + visible(line));

/** Where, how often and when: "line 3 of FILE, 12 times, 2026-11-23T16:39:41Z to 2026-11-23T16:40:11Z". */
export function whenText({ where, at, firstAt, count }: Pick<Sighting, "where" | "at" | "firstAt" | "count">): string {
  const often = count === undefined || count <= 1 ? "" : `, ${count} times`;
  const place = `${visible(where)}${often}`;
  if (at === undefined) return place;
  return firstAt === undefined || firstAt === at ? `${place}, ${at}` : `${place}, ${firstAt} to ${at}`;
}

/** The nodes of a finding: all alike means configuration, one means that node. */
export function nodesText(nodes: readonly string[], nodesOf?: number): string {
  const named = nodes.slice(0, MAX_NODES).map(visible).join(", ");
  const list = nodes.length > MAX_NODES ? `${named} and ${nodes.length - MAX_NODES} more` : named;
  if (nodesOf === undefined) return list;
  return nodes.length >= nodesOf ? `${list} (all ${nodesOf})` : `${list} (${nodes.length} of ${nodesOf})`;
}

function remedyLines({ title, cost, commands }: RemedyText, index: number): readonly string[] {
  return [
    "",
    ...fillLines(`${index === 0 ? "To mend it" : "Or"}: ${visible(title)}`, INDENT),
    ...(cost === undefined ? [] : fillLines(`(${visible(cost)})`, INDENT)),
    ...commands.flatMap(commandLines),
  ];
}

/** The mark that ends a here-document stands at the start of its line: such a command is not indented. */
function commandLines(command: string): readonly string[] {
  const lines = visibleLines(command).split("\n");
  return command.includes("<<") ? lines : lines.map((line) => DEEPER + line);
}
