import yaml from "js-yaml";
import { UserError } from "../../errors.ts";

/**
 * The JSON or YAML documents of a text, one after another: a file of `kubectl get -o
 * json`, several put together with `cat`, or YAML with `---` between.
 *
 * @param origin - the file, for messages
 * @throws UserError when the text is neither
 */
export function parseDocuments(text: string, origin: string): readonly unknown[] {
  if (text.trim() === "") throw new UserError(`${origin} is empty; expected JSON or YAML`);
  return /^\s*[[{]/.test(text) ? parseJsonDocuments(text, origin) : parseYamlDocuments(text, origin);
}

function parseJsonDocuments(text: string, origin: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (whole) {
    const pieces = splitJson(text);
    if (pieces === undefined || pieces.length < 2) throw notJson(origin, whole);
    try {
      return pieces.map((piece): unknown => JSON.parse(piece));
    } catch (error) {
      throw notJson(origin, error);
    }
  }
}

const notJson = (origin: string, error: unknown): UserError => {
  const position = error instanceof Error ? /position \d+[^"]*$/.exec(error.message)?.[0] : undefined;
  return new UserError(`${origin} is not JSON${position === undefined ? "; is it cut off?" : ` (at ${position})`}`);
};

/** Cuts between the top-level objects; undefined when something else stands between them or the last one is cut off. */
function splitJson(text: string): readonly string[] | undefined {
  const pieces: string[] = [];
  const significant = /["{}[\]]|[^\s"{}[\]]/g;
  let depth = 0;
  let start = 0;
  for (let match = significant.exec(text); match !== null; match = significant.exec(text)) {
    const character = match[0];
    if (depth === 0) {
      if (character !== "{" && character !== "[") return undefined;
      start = match.index;
    }
    if (character === '"') {
      const end = endOfString(text, match.index);
      if (end === undefined) return undefined;
      significant.lastIndex = end;
    } else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) pieces.push(text.slice(start, match.index + 1));
    }
  }
  return depth === 0 ? pieces : undefined;
}

function endOfString(text: string, start: number): number | undefined {
  const end = /(?:[^"\\]|\\.)*"/sy;
  end.lastIndex = start + 1;
  return end.exec(text) === null ? undefined : end.lastIndex;
}

function parseYamlDocuments(text: string, origin: string): readonly unknown[] {
  const documents: unknown[] = [];
  try {
    yaml.loadAll(text, (document) => documents.push(document), { schema: yaml.CORE_SCHEMA });
  } catch {
    throw new UserError(`${origin} is neither JSON nor YAML`);
  }
  return documents;
}
