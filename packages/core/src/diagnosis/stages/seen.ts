import type { Reading } from "../reading.ts";

/** What a stage shows. */
export interface StageView {
  /** One short sentence. */
  readonly seen: string;
  /** Nothing of it could be read, so that it is not known how the stage is. */
  readonly unread?: true | undefined;
}

/** What could not be read, and the permission that would let it where that is the reason. */
export const unread = (failure: NonNullable<Reading<unknown>["failure"]>, permission: string): string =>
  failure.reason === "forbidden" ? `needs ${permission}` : failure.message;

/**
 * What a reading shows.
 *
 * @param permission - what lets it be read, such as "list on nodes"
 * @param view - what its value shows
 */
export function readingView<T>(
  reading: Reading<T> | undefined,
  permission: string,
  view: (value: T) => string,
): StageView {
  if (reading === undefined) return { seen: "not looked at", unread: true };
  if (reading.failure !== undefined) return { seen: unread(reading.failure, permission), unread: true };
  return { seen: view(reading.value) };
}

/** "1 node", "3 nodes". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
