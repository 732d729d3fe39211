import { quote } from "./describe.ts";

/** Keys and list positions from the root of a document. */
export type IssuePath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_][\w-]{0,39}$/;

/**
 * Writes a path as text: `pods[57].containers[1].memory.workingSetBytes`.
 *
 * A key that is not a plain word is quoted, its control characters escaped and its end cut: `labels["a b"]`.
 *
 * @returns the empty string for the document itself
 */
export function formatPath(path: IssuePath): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (!PLAIN_KEY.test(key)) text += `[${quote(key)}]`;
    else text += text === "" ? key : `.${key}`;
  }
  return text;
}
