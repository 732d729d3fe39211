import type { Finding, Rule } from "@kubectl-metrics/core";
import { findingBlocks, prose } from "./finding-markdown.ts";

/** Every rule in a row of a table: id, severity, role, title. */
export const catalogueMarkdown = (rules: readonly Rule[]): string =>
  [
    "| id | severity | role | title |",
    "|---|---|---|---|",
    ...rules.map(({ id, severity, role, title }) => `| \`${id}\` | ${severity} | ${role} | ${prose(title)} |`),
    "",
  ].join("\n");

/** All about one rule. */
export const ruleMarkdown = (rule: Finding): string => `${findingBlocks(rule).join("\n\n")}\n`;
