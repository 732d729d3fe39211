import type { LinePattern, Rule } from "../rule.ts";
import { completeEnding, ENDING_STEMS } from "./complete-ending.ts";
import { FAILURE_WORDS } from "./failure-words.ts";
import { isHarmless } from "./harmless.ts";
import { literalSearch } from "./literal-search.ts";
import { normalise } from "./normalise.ts";
import type { Level } from "./unwrapped.ts";

/** What a statement says. */
export type Classification =
  /** Ids of the rules that it proves, in the catalogue's order. */
  | { readonly kind: "findings"; readonly ruleIds: readonly string[] }
  | { readonly kind: "healthy" }
  /** A failure that no rule knows. */
  | { readonly kind: "unrecognised" };

/** A catalogue that is ready to be held against text. */
export interface Classifier {
  /**
   * What one statement says, whatever it is wrapped in no longer.
   *
   * @param statement - as `unwrap` and `splitAggregate` leave it; it is normalised here
   * @param level - how it was logged, where that is known
   */
  readonly classify: (statement: string, level?: Level) => Classification;
  /**
   * Whether a raw line can be of interest: false only where `classify` would say "healthy" of it whatever its level.
   * Much faster than `classify`.
   */
  readonly mayMatter: (raw: string) => { readonly matches: boolean; readonly fails: boolean };
}

interface Pattern {
  readonly rule: number;
  readonly matches: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

/** Texts in which `normalise`, `unwrap` or `completeEnding` may make words that are not there yet. */
const HIDING: readonly string[] = [
  "&quot;",
  "&#",
  "&lt;",
  "&gt;",
  "&amp;",
  ". k8s",
  ". io",
  ". go:",
  "\u001b[",
  "#033[",
  "u00",
  ...ENDING_STEMS,
];

/**
 * Makes a catalogue ready.
 *
 * Time is linear in the length of the text for one pass over all literals, and after it only patterns run whose literal is there.
 *
 * @param rules - in the order in which findings are told
 */
export function createClassifier(rules: readonly Rule[]): Classifier {
  const patterns: Pattern[] = [];
  const literals: string[] = [];
  /** The pattern of each literal; negative: `FAILS` or `HIDES`. */
  const owners: number[] = [];
  for (const [rule, { lines }] of rules.entries())
    for (const line of lines) {
      for (const literal of line.anyOf) own(literal, patterns.length);
      patterns.push(compiled(rule, line));
    }
  for (const word of FAILURE_WORDS) own(word, FAILS);
  for (const text of HIDING) own(text, HIDES);

  function own(literal: string, owner: number): void {
    literals.push(literal);
    owners.push(owner);
  }

  const { search } = literalSearch(literals);
  const indexOfId = new Map(rules.map(({ id }, index) => [id, index]));
  const yields = rules.map(({ yieldsTo = [] }) => yieldsTo.map((id) => indexOfId.get(id) ?? -1));

  const classify = (statement: string, level?: Level): Classification => {
    const text = completeEnding(normalise(statement));
    const candidates = new Set<number>();
    search(text, (literal) => candidates.add(owners[literal] as number));
    const matched = new Set<number>();
    for (const candidate of candidates) {
      const pattern = patterns[candidate];
      if (pattern !== undefined && isMatch(pattern, text)) matched.add(pattern.rule);
    }
    const standing = [...matched].filter((rule) => yields[rule]?.some((other) => matched.has(other)) !== true);
    if (standing.length > 0) return { kind: "findings", ruleIds: standing.toSorted(byIndex).map(idOf) };
    const isFailure = level === undefined ? candidates.has(FAILS) : level !== "info";
    return { kind: isFailure && !isHarmless(text) ? "unrecognised" : "healthy" };
  };
  const idOf = (rule: number): string => (rules[rule] as Rule).id;

  const mayMatter = (raw: string): { readonly matches: boolean; readonly fails: boolean } => {
    let matches = false;
    let fails = false;
    search(raw, (literal) => {
      if ((owners[literal] as number) === FAILS) fails = true;
      else matches = true;
    });
    return { matches, fails };
  };
  return { classify, mayMatter };
}

const FAILS = -1;
const HIDES = -2;

const isMatch = ({ matches, unless }: Pattern, text: string): boolean =>
  (matches === undefined || matches.test(text)) && unless?.test(text) !== true;

const byIndex = (one: number, other: number): number => one - other;

const compiled = (rule: number, { matches, unless }: LinePattern): Pattern => ({
  rule,
  matches: ignoringCase(matches),
  unless: ignoringCase(unless),
});

/** A `g` or `y` would remember where the last text ended. */
const ignoringCase = (expression: RegExp | undefined): RegExp | undefined =>
  expression === undefined ? undefined : new RegExp(expression.source, `${expression.flags.replace(/[gyi]/g, "")}i`);
