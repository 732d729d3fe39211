import { UsageError } from "../errors.ts";
import { CATALOGUE } from "./diagnosis.ts";

/** What to say of an id that no rule has: those that share most words with it, where there are any. */
export function unknownRule(flag: string, id: string): UsageError {
  const words = new Set(wordsOf(id));
  const rated = CATALOGUE.map((rule) => ({
    id: rule.id,
    shared: wordsOf(rule.id).filter((word) => words.has(word)).length,
  }));
  const most = Math.max(...rated.map(({ shared }) => shared));
  const near = most === 0 ? [] : rated.filter(({ shared }) => shared === most).slice(0, MAX_SUGGESTIONS);
  const question = near.length === 0 ? "" : `; did you mean ${near.map((rule) => rule.id).join(" or ")}?`;
  return new UsageError(`${flag}: unknown finding "${id}"${question || "; --list prints all"}`);
}

const MAX_SUGGESTIONS = 3;

const wordsOf = (id: string): readonly string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
