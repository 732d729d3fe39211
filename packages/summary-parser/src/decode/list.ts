import type { Report } from "../report.ts";
import { readArray } from "./read.ts";

/**
 * The items of a list that can be read; one that can't is left out with an issue by `decodeItem`.
 *
 * @returns undefined when there is no list
 */
export function decodeList<Item>(
  value: unknown,
  key: string,
  report: Report,
  decodeItem: (value: unknown, index: number, report: Report) => Item | undefined,
): readonly Item[] | undefined {
  const list = readArray(value, key, report);
  if (list === undefined) return undefined;

  report.enter(key);
  const items: Item[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = decodeItem(list[index], index, report);
    if (item !== undefined) items.push(item);
  }
  report.leave();
  return items;
}
