import { visible } from "./visible.ts";

/**
 * A value as YAML that a terminal only shows. Marks that turn text, which YAML leaves
 * as they are, can be written as escapes within double quotes only: where there are
 * some, all texts stand within double quotes.
 */
export async function yamlText(document: object): Promise<string> {
  const { default: yaml } = await import("js-yaml");
  const options = { skipInvalid: true, lineWidth: -1, noRefs: true };
  const text = yaml.dump(document, options);
  if (escaped(text) === text) return text;
  return escaped(yaml.dump(document, { ...options, forceQuotes: true, quotingType: '"' }));
}

const escaped = (text: string): string => text.split("\n").map(visible).join("\n");
