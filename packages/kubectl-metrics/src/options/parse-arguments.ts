import { Parser } from "yargs/helpers";
import { UsageError } from "../errors.ts";
import type { Flag, Flags, ParsedFlags } from "./flag.ts";
import { normaliseFlags } from "./normalise-flags.ts";

type Options = NonNullable<Parameters<typeof Parser>[1]>;

/** A command's arguments after its name. */
export interface ParsedArguments<T extends Flags> {
  readonly words: readonly string[];
  readonly flags: ParsedFlags<T>;
}

/** Flags by their own names only, and no guessing: a value is the text that was typed. */
const CONFIGURATION: NonNullable<Options["configuration"]> = {
  "boolean-negation": false,
  "camel-case-expansion": false,
  "dot-notation": false,
  "parse-numbers": false,
  "parse-positional-numbers": false,
};

const namesOf = (flags: Flags, kind: Flag["kind"]): string[] =>
  Object.keys(flags).filter((name) => flags[name]?.kind === kind);

/**
 * Reads the arguments of a command against its table of flags.
 *
 * @throws UsageError for an unknown flag, a missing value or one that is not a choice
 */
export function parseArguments<T extends Flags>(args: readonly string[], flags: T): ParsedArguments<T> {
  const parsed = Parser([...normaliseFlags(args, flags)], {
    boolean: namesOf(flags, "switch"),
    string: [...namesOf(flags, "text"), ...namesOf(flags, "list")],
    configuration: CONFIGURATION,
  });
  const values = Object.entries(flags).map(([name, flag]) => [name, flagValue(parsed[name], name, flag)]);
  return {
    words: [...parsed._.map(String), ...rest(parsed)],
    flags: Object.fromEntries(values.filter(([, value]) => value !== undefined)) as ParsedFlags<T>,
  };
}

/** What stands behind `--`. */
const rest = (parsed: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(parsed["--"]) ? parsed["--"].map(String) : [];

function flagValue(value: unknown, name: string, flag: Flag): boolean | string | readonly string[] | undefined {
  if (value === undefined) return undefined;
  const values = Array.isArray(value) ? value : [value];
  if (flag.kind === "list") return values.map(String);
  const last = values.at(-1);
  if (flag.kind === "switch") return last === true;
  const text = String(last);
  if (flag.choices !== undefined && !flag.choices.includes(text)) {
    throw new UsageError(`--${name} expects one of ${flag.choices.join(", ")}, got "${text}"`);
  }
  return text;
}
