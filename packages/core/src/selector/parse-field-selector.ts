import { compareText } from "../text/compare-text.ts";
import type { FieldRequirement, FieldSelector } from "./field-selector.ts";
import { SelectorError } from "./selector-error.ts";

const TERM = /^(.*?)(!=|==|=)(.*)$/s;

/**
 * Reads a field selector, such as `spec.nodeName=node1,status.phase!=Running`.
 *
 * In a value `\,`, `\=` and `\\` stand for the character behind the backslash.
 *
 * @param text - the selector as `kubectl --field-selector` takes it; empty matches everything
 * @returns the requirements, sorted as Kubernetes sorts them
 * @throws SelectorError with the words of Kubernetes, such as `invalid selector: 'abc'; can't understand 'abc'`
 * @see k8s.io/apimachinery pkg/fields/selector.go `ParseSelector`
 */
export function parseFieldSelector(text: string): FieldSelector {
  return splitTerms(text)
    .sort(compareText)
    .filter((term) => term !== "")
    .map((term) => parseTerm(term, text));
}

/** Cuts at commas, but not at those behind a backslash. */
function splitTerms(text: string): string[] {
  const terms: string[] = [];
  let start = 0;
  let escaped = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "," && !escaped) {
      terms.push(text.slice(start, at));
      start = at + 1;
    }
    escaped = character === "\\" && !escaped;
  }
  return [...terms, text.slice(start)];
}

function parseTerm(term: string, selector: string): FieldRequirement {
  const match = TERM.exec(term);
  if (match === null) throw new SelectorError(`invalid selector: '${selector}'; can't understand '${term}'`);

  const [, field = "", operator = "", value = ""] = match;
  return { field, operator: operator === "!=" ? "!=" : "=", value: unescapeValue(value) };
}

function unescapeValue(value: string): string {
  let unescaped = "";
  let escaped = false;
  for (const character of value) {
    if (!escaped && character === "\\") {
      escaped = true;
      continue;
    }
    const special = character === "," || character === "=" || character === "\\";
    if (escaped && !special) throw new SelectorError(`invalid field selector: invalid escape sequence: \\${character}`);
    if (!escaped && special) {
      // Go prints the character by its number.
      const code = character.codePointAt(0);
      throw new SelectorError(`invalid field selector: unescaped character in value: ${code}`);
    }
    unescaped += character;
    escaped = false;
  }
  if (escaped) throw new SelectorError("invalid field selector: invalid escape sequence: \\");
  return unescaped;
}
