import { type Diagnosis, STAGES, type StageResult } from "@kubectl-metrics/core";
import { visible } from "../visible.ts";
import { countsText } from "./counts-text.ts";
import { findingLines } from "./finding-text.ts";
import type { Marks } from "./marks.ts";

/** What was seen of a stage is one line; what is longer is told by a finding. */
const MAX_LINE = 300;

/** A diagnosis for the screen: a line a stage, then the findings, primary causes first. */
export function diagnosisText(diagnosis: Diagnosis, marks: Marks): string {
  const { findings } = diagnosis;
  const lines = [
    ...diagnosis.stages.map((stage) => stageLine(stage, marks)),
    "",
    ...(findings.length === 0 ? [verdict(diagnosis)] : [`${countsText(findings)}.`]),
    ...findings.flatMap((finding) => ["", ...findingLines(finding)]),
  ];
  return marks.shown(`${lines.join("\n").trimEnd()}\n`);
}

function stageLine({ stage, mark, seen }: StageResult, { stage: marks, ellipsis }: Marks): string {
  const markWidth = Math.max(...Object.values(marks).map(({ length }) => length));
  const nameWidth = Math.max(...STAGES.map(({ length }) => length));
  const shown = visible(seen.replaceAll("\n", " "));
  const line = shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)}${ellipsis}` : shown;
  return `${marks[mark].padEnd(markWidth)} ${stage.padEnd(nameWidth)}  ${line}`.trimEnd();
}

/** Where something could not be looked at, nothing found is no proof of health. */
function verdict({ stages }: Diagnosis): string {
  const unseen = stages.filter(({ mark }) => mark === "unknown").map(({ stage }) => stage);
  if (unseen.length === 0) return "Nothing is wrong.";
  return `Nothing is wrong as far as could be seen; not seen: ${unseen.join(", ")}.`;
}
