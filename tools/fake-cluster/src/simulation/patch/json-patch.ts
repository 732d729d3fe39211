/** One operation of a JSON patch. */
interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/**
 * Applies a JSON patch to a copy.
 *
 * @throws RangeError with the API server's words when it does not fit
 * @see RFC 6902; the words are those of github.com/evanphx/json-patch
 */
export function applyJsonPatch<T>(document: T, operations: readonly Operation[]): T {
  let result: unknown = structuredClone(document);
  for (const operation of operations) result = applyOne(result, operation);

  return result as T;
}

function applyOne(document: unknown, { op, path, from = "", value }: Operation): unknown {
  switch (op) {
    case "add":
      return put(document, path, value, "insert");
    case "replace":
      read(document, path, op);
      return put(document, path, value, "replace");
    case "remove":
      read(document, path, op);
      return put(document, path, undefined, "remove");
    case "test":
      if (JSON.stringify(read(document, path, op)) !== JSON.stringify(value))
        throw new RangeError(`testing path ${path} failed`);
      return document;
    case "copy":
      return put(document, path, structuredClone(read(document, from, op)), "insert");
    case "move": {
      const moved = read(document, from, op);

      return put(put(document, from, undefined, "remove"), path, moved, "insert");
    }
    default:
      throw new RangeError(`Unexpected kind: ${op}`);
  }
}

function read(document: unknown, path: string, op: string): unknown {
  const found = segmentsOf(path).reduce((at, segment) => childOf(at, segment), document);
  if (found === undefined)
    throw new RangeError(`${op} operation does not apply: doc is missing path: ${path}: missing value`);

  return found;
}

function put(document: unknown, path: string, value: unknown, how: "insert" | "remove" | "replace"): unknown {
  const segments = segmentsOf(path);
  const last = segments.pop();
  if (last === undefined) return value;
  const parent = segments.reduce((at, segment) => childOf(at, segment), document);
  if (typeof parent !== "object" || parent === null)
    throw new RangeError(`add operation does not apply: doc is missing path: "${path}": missing value`);

  if (Array.isArray(parent)) {
    const index = last === "-" ? parent.length : Number(last);
    parent.splice(index, how === "insert" ? 0 : 1, ...(how === "remove" ? [] : [value]));
  } else if (how === "remove") delete (parent as Record<string, unknown>)[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });

  return document;
}

function childOf(at: unknown, segment: string): unknown {
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, segment)) return undefined;

  return (at as Record<string, unknown>)[segment];
}

const segmentsOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
