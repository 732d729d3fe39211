import { asObject, field, jsonType } from "../json/json-object.ts";
import type { MetricsIssue, MetricsReading } from "./metrics-issue.ts";

/**
 * Reads the items of a list; a bad item costs that item.
 *
 * @param value - the parsed document
 * @param read - reads one item; nothing when the item is of no use
 * @param expected - what an item has to be, for messages
 * @returns the items that could be read beside an issue for each that could not
 */
export function readList<Metrics>(
  value: unknown,
  read: (item: unknown) => Metrics | undefined,
  expected: string,
): MetricsReading<Metrics> {
  const items = field(asObject(value), "items");
  if (!Array.isArray(items)) {
    // Go writes a list without items as null.
    const message = `expected an array of items, got ${jsonType(items)}`;
    return { metrics: [], issues: items === null ? [] : [{ path: ["items"], message }] };
  }

  const metrics: Metrics[] = [];
  const issues: MetricsIssue[] = [];
  for (const [index, item] of items.entries()) {
    const one = read(item);
    if (one !== undefined) metrics.push(one);
    else issues.push({ path: ["items", index], message: `expected ${expected}, got ${describe(item)}` });
  }
  return { metrics, issues };
}

function describe(item: unknown): string {
  return asObject(item) === undefined ? jsonType(item) : "an object without it";
}
