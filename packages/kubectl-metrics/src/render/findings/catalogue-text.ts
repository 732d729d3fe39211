import type { Finding, Rule } from "@kubectl-metrics/core";
import { jsonText } from "../json-text.ts";
import { table } from "../table.ts";
import { findingLines } from "./finding-text.ts";

const HEADER = ["ID", "SEVERITY", "ROLE", "TITLE"];

/** Every rule in a line: id, severity, role, title. */
export function catalogueText(rules: readonly Rule[]): string {
  const rows = [HEADER, ...rules.map(({ id, severity, role, title }) => [id, severity, role, title])];
  const cells = {
    lines: rows.length,
    columns: HEADER.length,
    cell: (line: number, column: number) => rows[line]?.[column] ?? "",
  };
  return [...table(cells)].join("").replace(/ +$/gm, "");
}

/** All about one rule. */
export const ruleText = (rule: Finding): string => `${findingLines(rule).join("\n")}\n`;

/** The catalogue, or a part of it, as the document of docs/json.md: what no evidence changes. */
export function catalogueJson(rules: readonly Finding[]): string {
  const items = rules.map(({ id, severity, role, title, cause, proof, remedies, references }) => ({
    id,
    severity,
    role,
    title,
    cause,
    proof,
    remedies,
    references,
  }));
  return `${jsonText({ apiVersion: "kubectl-metrics/v1", kind: "RuleList", items }, 2)}\n`;
}
