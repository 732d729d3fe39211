import type { Explanation } from "./explanation.ts";
import { explanationWords } from "./explanation-text.ts";
import { fenced, findingBlocks, prose } from "./finding-markdown.ts";
import { shortText, whenText } from "./finding-text.ts";

/** Rarer ones are left out. */
const MAX_UNRECOGNISED = 20;

/** What a text comes to, for pasting into an issue. */
export function explanationMarkdown(explanation: Explanation): string {
  const { findings, unrecognised } = explanation;
  const noise = findings.filter(({ role }) => role === "noise");
  const blocks = [
    `## ${prose(explanationWords(explanation))}`,
    ...findings.filter(({ role }) => role !== "noise").flatMap(findingBlocks),
    ...(noise.length === 0
      ? []
      : ["### Harmless, or over by itself", noise.map((one) => `- ${prose(shortText(one))}`).join("\n")]),
    ...(unrecognised.length === 0 ? [] : ["### Not recognised"]),
    ...unrecognised.slice(0, MAX_UNRECOGNISED).flatMap((one) => [prose(whenText(one)), fenced(one.seen, "text")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
