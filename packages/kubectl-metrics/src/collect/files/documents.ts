import { UserError } from "../../errors.ts";
import { splitJson } from "./split-json.ts";
import { writtenSize } from "./written-size.ts";

/** A text with aliases may mean a longer one; a few kilobytes that mean gigabytes are an attack. */
const MAX_GROWTH = 20;

/**
 * The JSON or YAML documents of a text, one after another: a file of `kubectl get -o
 * json`, several put together with `cat`, or YAML with `---` between.
 *
 * @param origin - the file, for messages
 * @throws UserError when the text is neither
 */
export async function parseDocuments(text: string, origin: string): Promise<readonly unknown[]> {
  if (text.trim() === "") throw new UserError(`${origin} is empty; expected JSON or YAML`);
  return /^\s*[[{]/.test(text) ? parseJsonDocuments(text, origin) : await parseYamlDocuments(text, origin);
}

function parseJsonDocuments(text: string, origin: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (whole) {
    const pieces = splitJson(text);
    if (pieces === undefined || pieces.length < 2) throw notJson(origin, text, whole);
    try {
      return pieces.map((piece): unknown => JSON.parse(piece));
    } catch (error) {
      throw notJson(origin, text, error);
    }
  }
}

/** Node.js says at which position, Bun does not. */
const notJson = (origin: string, text: string, error: unknown): UserError => {
  const position = error instanceof Error ? /position \d+[^"]*$/.exec(error.message)?.[0] : undefined;
  if (position !== undefined) return new UserError(`${origin} is not JSON (at ${position})`);
  return new UserError(`${origin} is not JSON${/[\]}]\s*$/.test(text) ? "" : "; is it cut off?"}`);
};

async function parseYamlDocuments(text: string, origin: string): Promise<readonly unknown[]> {
  const { default: yaml } = await import("js-yaml");
  const documents: unknown[] = [];
  const budget = MAX_GROWTH * text.length;
  try {
    yaml.loadAll(text, (document) => documents.push(document), { schema: yaml.CORE_SCHEMA });
  } catch {
    throw new UserError(`${origin} is neither JSON nor YAML`);
  }
  if (writtenSize(documents) > budget)
    throw new UserError(
      `${origin} grows to more than ${MAX_GROWTH} times its size by its YAML aliases; is it hostile?`,
    );
  return documents;
}
