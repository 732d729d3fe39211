import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import type { ExplainOptions } from "../options/explain-options.ts";
import { catalogueJson, catalogueText, ruleText } from "../render/findings/catalogue-text.ts";

import { CATALOGUE, findingOf, OFFICIAL_FACTS, ruleById } from "./diagnosis.ts";

/** `--list`: every finding that is known. */
export async function showCatalogue({ output, ignored }: ExplainOptions, context: Context): Promise<number> {
  const rules = CATALOGUE.filter(({ id }) => !ignored.includes(id));
  const findings = (): string => catalogueJson(rules.map((rule) => findingOf(rule, [], OFFICIAL_FACTS)));
  await context.stdout.write(output === "json" ? findings() : catalogueText(rules));
  return 0;
}

/**
 * `--rule ID`: all about one of them.
 *
 * @throws UsageError where there is none of that id
 */
export async function showRule(id: string, { output }: ExplainOptions, context: Context): Promise<number> {
  const rule = ruleById(id);
  if (rule === undefined) throw new UsageError(`--rule: unknown finding "${id}"; --list prints all`);
  const finding = findingOf(rule, [], OFFICIAL_FACTS);
  await context.stdout.write(output === "json" ? catalogueJson([finding]) : ruleText(finding));
  return 0;
}
