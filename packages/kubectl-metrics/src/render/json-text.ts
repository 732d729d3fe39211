import { visible } from "./visible.ts";

/**
 * A value as JSON that a terminal only shows: the control characters that JSON leaves
 * as they are (C1, DEL) and the marks that turn text are written as escapes, which
 * mean the same to every reader of JSON.
 *
 * @param indent - blanks a level; absent: all on one line
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).split("\n").map(visible).join("\n");
}
