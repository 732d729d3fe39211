import type { Finding, RemedyText } from "@kubectl-metrics/core";
import { visible, visibleLines } from "../visible.ts";
import { alikeSightings } from "./alike-sightings.ts";
import { nodesText, whenText } from "./finding-text.ts";

/** Kinds of sightings of one finding that are shown. */
const MAX_SIGHTINGS = 5;

/** A finding as blocks of Markdown. */
export function findingBlocks(finding: Finding): readonly string[] {
  const { id, severity, title, cause, evidence, proof, remedies, consequences, references } = finding;
  const nodes = finding.nodes.length === 0 ? "" : `nodes ${nodesText(finding.nodes, finding.nodesOf)}`;
  const kinds = alikeSightings(evidence);
  const more = kinds.length - MAX_SIGHTINGS;
  return [
    `### ${prose(title)}`,
    `\`${id}\`, ${severity}${nodes === "" ? "" : `, ${prose(nodes)}`}`,
    prose(cause),
    ...kinds
      .slice(0, MAX_SIGHTINGS)
      .flatMap(({ newest, others }) => [
        `Seen: ${prose(whenText(newest).trim())}`,
        fenced(newest.seen, "text"),
        ...(others === undefined ? [] : [others]),
      ]),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...remedies.flatMap(remedyBlocks),
    ...(proof.length === 0 ? [] : ["**To make sure:**", fenced(proof.join("\n"), "sh")]),
    ...(consequences.length === 0
      ? []
      : [
          `This goes away with it:\n\n${consequences.map((each) => `- ${prose(each.title)} (\`${each.id}\`)`).join("\n")}`,
        ]),
    ...(references.length === 0 ? [] : [references.map((reference) => `- <${reference}>`).join("\n")]),
  ];
}

const remedyBlocks = ({ title, cost, commands }: RemedyText, index: number): readonly string[] => [
  `**${index === 0 ? "To mend it" : "Or"}:** ${prose(title)}${cost === undefined ? "" : ` (${prose(cost)})`}`,
  ...(commands.length === 0 ? [] : [fenced(commands.join("\n"), "sh")]),
];

/** Text of a cluster as text: neither markup nor HTML nor the name of somebody to be told. */
export const prose = (text: string): string =>
  visible(text.replace(/\s*\n\s*/g, " "))
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;");

/** A block of code whose fence is longer than every run of its marks inside. */
export function fenced(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}${language}\n${visibleLines(text)}\n${fence}`;
}
