import type { Context } from "../context.ts";
import type { ExplainOptions } from "../options/explain-options.ts";
import { catalogueMarkdown, ruleMarkdown } from "../render/findings/catalogue-markdown.ts";
import { catalogueJson, catalogueText, ruleText } from "../render/findings/catalogue-text.ts";
import { CATALOGUE, findingOf, OFFICIAL_FACTS, ruleById } from "./diagnosis.ts";
import { unknownRule } from "./unknown-rule.ts";

/** `--list`: every finding that is known. */
export async function showCatalogue({ output, ignored }: ExplainOptions, context: Context): Promise<number> {
  const rules = CATALOGUE.filter(({ id }) => !ignored.includes(id));
  const json = (): string => catalogueJson(rules.map((rule) => findingOf(rule, [], OFFICIAL_FACTS)));
  const written = { text: () => catalogueText(rules), json, markdown: () => catalogueMarkdown(rules) };
  await context.stdout.write(written[output]());
  return 0;
}

/**
 * `--rule ID`: all about one of them.
 *
 * @throws UsageError where there is none of that id
 */
export async function showRule(id: string, { output }: ExplainOptions, context: Context): Promise<number> {
  const rule = ruleById(id);
  if (rule === undefined) throw unknownRule("--rule", id);
  const finding = findingOf(rule, [], OFFICIAL_FACTS);
  const written = {
    text: () => ruleText(finding),
    json: () => catalogueJson([finding]),
    markdown: () => ruleMarkdown(finding),
  };
  await context.stdout.write(written[output]());
  return 0;
}
