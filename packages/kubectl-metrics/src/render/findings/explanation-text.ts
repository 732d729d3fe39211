import type { Finding, Role } from "@kubectl-metrics/core";
import type { Explanation, Unrecognised } from "./explanation.ts";
import { findingLines, seenLines, shortText, whenText } from "./finding-text.ts";

/** Rarer ones are counted, not shown; `-o json` has them. */
const MAX_UNRECOGNISED = 20;

/** What a text comes to, for a screen: the findings, what is harmless, what is not known, the sum. */
export function explanationText(explanation: Explanation): string {
  const { findings, unrecognised, cutLines } = explanation;
  const noise = findings.filter(({ role }) => role === "noise");
  const blocks = [
    ...findings.filter(({ role }) => role !== "noise").map(findingLines),
    noise.length === 0 ? [] : ["Harmless, or over by itself:", ...noise.map((finding) => `  ${shortText(finding)}`)],
    unrecognisedLines(unrecognised),
    [`${explanationWords(explanation)}.`],
    cutLines === 0 ? [] : [`note: of lines over 256 KiB, ${cutLines} here, only head and tail were looked at`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function unrecognisedLines(unrecognised: readonly Unrecognised[]): readonly string[] {
  const more = unrecognised.length - MAX_UNRECOGNISED;
  const shown = unrecognised.slice(0, MAX_UNRECOGNISED).flatMap((one) => {
    const rest = one.isRest ? ", with others of too many kinds to tell apart" : "";
    return [`  ${whenText(one)}${rest}`, ...seenLines(one.seen)];
  });
  if (shown.length === 0) return [];
  return ["Not recognised:", ...shown, ...(more > 0 ? [`  and ${more} more; -o json has all`] : [])];
}

/** "2 causes, 1 consequence, 3 failures not recognised in 120 lines" */
export function explanationWords({ findings, unrecognised, lines }: Explanation): string {
  const all: readonly Finding[] = findings.flatMap((finding) => [finding, ...finding.consequences]);
  const number = (role: Role): number => all.filter((finding) => finding.role === role).length;
  const unknown = unrecognised.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    counted(number("cause"), "cause", "causes"),
    counted(number("consequence"), "consequence", "consequences"),
    counted(number("noise"), "harmless kind of message", "harmless kinds of messages"),
    counted(unknown, "failure not recognised", "failures not recognised"),
  ].filter((part) => !part.startsWith("0 "));
  return `${parts.length === 0 ? "Nothing found" : parts.join(", ")} in ${counted(lines, "line", "lines")}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
