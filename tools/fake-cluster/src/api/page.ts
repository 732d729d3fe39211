import { type Answer, statusAnswer } from "./status.ts";

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly continue: string | undefined;
  readonly remaining: number;
}

interface Token {
  readonly v: string;
  readonly rv: number;
  readonly start: string;
}

/**
 * Cuts a page out of a list that is ordered by key.
 *
 * @param limit - items of a page; 0 for all
 * @param token - `continue` of the page before, "" for the first
 * @param keyOf - the key in the order of the list
 * @returns the page, or the answer that refuses the token
 * @see k8s.io/apiserver pkg/storage/continue.go
 */
export function pageOf<T>(
  ordered: readonly T[],
  limit: number,
  token: string,
  keyOf: (item: T) => string,
): Page<T> | Answer {
  const start = token === "" ? undefined : decode(token);
  if (token !== "" && start === undefined) return statusAnswer(400, `continue key is not valid: ${token}`);

  const from = start === undefined ? 0 : firstAfter(ordered, start, keyOf);
  const items = limit > 0 ? ordered.slice(from, from + limit) : ordered.slice(from);
  const remaining = ordered.length - from - items.length;
  const last = items.at(-1);

  return { items, remaining, continue: remaining > 0 && last !== undefined ? encode(keyOf(last)) : undefined };
}

function firstAfter<T>(ordered: readonly T[], key: string, keyOf: (item: T) => string): number {
  const index = ordered.findIndex((item) => keyOf(item) > key);

  return index < 0 ? ordered.length : index;
}

function encode(start: string): string {
  const token: Token = { v: "meta.k8s.io/v1", rv: 1, start: `${start}\0` };

  return Buffer.from(JSON.stringify(token)).toString("base64url");
}

function decode(text: string): string | undefined {
  try {
    const token: Partial<Token> = JSON.parse(Buffer.from(text, "base64url").toString());

    return token.start?.replace(/\0$/, "");
  } catch {
    return undefined;
  }
}
