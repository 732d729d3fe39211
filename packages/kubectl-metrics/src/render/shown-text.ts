import { visible } from "./visible.ts";

/** Kubernetes' names have at most 253 characters; one that is no such name must not widen every row. */
const MAX_CELL = 300;

/** The text as a terminal only shows it, cut to `MAX_CELL` characters, of which the last is then `…`. */
export function shownText(cell: string): string {
  const shown = visible(cell.length <= MAX_CELL ? cell : cell.slice(0, 2 * (MAX_CELL + 1)));
  if (shown.length <= MAX_CELL) return shown;
  const characters = [...shown];
  return characters.length <= MAX_CELL ? shown : `${characters.slice(0, MAX_CELL - 1).join("")}…`;
}
