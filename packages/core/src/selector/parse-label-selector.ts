import { compareText } from "../text/compare-text.ts";
import type { LabelRequirement, LabelSelector } from "./label-selector.ts";
import { found, isWord, type LabelCursor, type LabelToken, labelTokens, peek, take } from "./label-tokens.ts";
import { parseLabelRequirement } from "./parse-label-requirement.ts";
import { SelectorError } from "./selector-error.ts";

/**
 * Reads a label selector, such as `app=web,tier in (a,b),!canary,cores>4`.
 *
 * @param text - the selector as `kubectl -l` takes it; empty matches everything
 * @returns the requirements, sorted by key
 * @throws SelectorError with the words of Kubernetes, such as `found '=', expected: ',' or 'end of string'`
 * @see k8s.io/apimachinery pkg/labels/selector.go `Parse`
 */
export function parseLabelSelector(text: string): LabelSelector {
  const cursor: LabelCursor = { tokens: labelTokens(text), at: 0 };
  const requirements: LabelRequirement[] = [];
  if (peek(cursor).kind === "end") return requirements;
  if (!startsRequirement(peek(cursor)))
    throw new SelectorError(found(peek(cursor), "!, identifier, or 'end of string'"));

  for (;;) {
    requirements.push(parseLabelRequirement(cursor));
    const next = take(cursor);
    if (next.kind === "end") break;
    if (next.text !== ",") throw new SelectorError(found(next, "',' or 'end of string'"));
    if (!startsRequirement(peek(cursor))) throw new SelectorError(found(peek(cursor), "identifier after ','"));
  }
  return requirements.sort((a, b) => compareText(a.key, b.key));
}

function startsRequirement(token: LabelToken): boolean {
  return isWord(token) || token.text === "!";
}
