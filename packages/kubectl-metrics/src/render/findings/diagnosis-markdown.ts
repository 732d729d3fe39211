import type { Diagnosis, Evidence } from "@kubectl-metrics/core";
import { countsText } from "./counts-text.ts";
import { findingBlocks, prose } from "./finding-markdown.ts";

const MARKS = { ok: "✓", failed: "✗", warning: "!", unknown: "?", skipped: "-" } as const;

/** A diagnosis for pasting into an issue. */
export function diagnosisMarkdown({ stages, findings }: Diagnosis, evidence: Evidence): string {
  const { takenAt, program, client } = evidence;
  const blocks = [
    `## Metrics of the cluster: ${findings.length === 0 ? "nothing is wrong" : countsText(findings)}`,
    `kubectl-metrics ${prose(program)}, API server ${prose(client.serverVersion ?? "of unknown version")}, ${prose(takenAt)}`,
    [
      "|  | stage | seen |",
      "|---|---|---|",
      ...stages.map(({ stage, mark, seen }) => `| ${MARKS[mark]} | ${stage} | ${prose(seen)} |`),
    ].join("\n"),
    ...findings.flatMap(findingBlocks),
  ];
  return `${blocks.join("\n\n")}\n`;
}
