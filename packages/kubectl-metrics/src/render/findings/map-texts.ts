/**
 * The same plain data with every text in it replaced, keys of records included.
 *
 * @param change - what becomes of a text; of one in a list it is told the text before it
 */
export function mapTexts<T>(value: T, change: ChangeText): T {
  return mapped(value, change) as T;
}

type ChangeText = (text: string, before?: string) => string;

function mapped(value: unknown, change: ChangeText, before?: unknown): unknown {
  if (typeof value === "string") return typeof before === "string" ? change(value, before) : change(value);
  if (Array.isArray(value)) return value.map((entry, index) => mapped(entry, change, value[index - 1]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [change(key), mapped(entry, change)]));
}
