/**
 * The same plain data with every text in it replaced, keys of records included. What has nothing to replace is not copied:
 * evidence of a large cluster is hundreds of megabytes of texts that stay.
 *
 * @param change - what becomes of a text; of one in a list it is told the text before it
 */
export function mapTexts<T>(value: T, change: ChangeText): T {
  return mapped(value, change) as T;
}

type ChangeText = (text: string, before?: string) => string;

function mapped(value: unknown, change: ChangeText, before?: unknown): unknown {
  if (typeof value === "string") return typeof before === "string" ? change(value, before) : change(value);
  if (Array.isArray(value)) return mappedList(value, change);
  if (typeof value !== "object" || value === null) return value;
  return mappedRecord(value as Readonly<Record<string, unknown>>, change);
}

function mappedList(list: readonly unknown[], change: ChangeText): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, entry] of list.entries()) {
    const next = mapped(entry, change, list[index - 1]);
    if (next === entry) continue;
    copy ??= [...list];
    copy[index] = next;
  }
  return copy ?? list;
}

function mappedRecord(
  record: Readonly<Record<string, unknown>>,
  change: ChangeText,
): Readonly<Record<string, unknown>> {
  let isChanged = false;
  const entries: [key: string, value: unknown][] = [];
  for (const key of Object.keys(record)) {
    const entry = record[key];
    const next: [string, unknown] = [change(key), mapped(entry, change)];
    if (next[0] !== key || next[1] !== entry) isChanged = true;
    entries.push(next);
  }
  return isChanged ? Object.fromEntries(entries) : record;
}
