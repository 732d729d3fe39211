import { describe, quote } from "./describe.ts";
import type { Report } from "./report.ts";

/** A JSON value in a box, so that `null` can be told from "not JSON". */
export interface Parsed {
  readonly value: unknown;
}

/** Parses JSON text, or returns undefined with an issue that shows how the text begins. */
export function parseJson(text: unknown, report: Report): Parsed | undefined {
  if (typeof text !== "string") {
    report.addDocument("not-json", "the text of a JSON document", describe(text));
    return undefined;
  }

  const value = tryParse(text);
  if (value === undefined) report.addDocument("not-json", "the text of a JSON document", describeText(text));
  return value;
}

/** Parses JSON text, or returns undefined when it is not JSON. */
export function tryParse(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const describeText = (text: string): string =>
  text === "" ? "no text" : `${text.length} characters that begin with ${quote(text)}`;
