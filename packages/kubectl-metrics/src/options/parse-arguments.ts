import yargs, { type Argv, type Options } from "yargs";
import { UsageError } from "../errors.ts";
import type { Flag, Flags, ParsedFlags } from "./flag.ts";
import { normaliseFlags } from "./normalise-flags.ts";

/** A command's arguments after its name. */
export interface ParsedArguments<T extends Flags> {
  readonly words: readonly string[];
  readonly flags: ParsedFlags<T>;
}

const yargsOption = (name: string, flag: Flag): Options => ({
  type: flag.kind === "switch" ? "boolean" : "string",
  describe: flag.describe,
  ...(flag.alias === undefined || flag.alias === name ? {} : { alias: flag.alias }),
  ...(flag.kind === "switch" ? {} : { requiresArg: true, nargs: 1 }),
});

/** yargs as this program uses it: no exit, no guessing of types, flags by their own names only. */
function parser(flags: Flags): Argv {
  return yargs([])
    .help(false)
    .version(false)
    .exitProcess(false)
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "duplicate-arguments-array": true,
      "flatten-duplicate-arrays": true,
      "greedy-arrays": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "strip-aliased": true,
    })
    .options(Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, yargsOption(name, flag)])))
    .strictOptions()
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    }) as Argv;
}

/**
 * Reads the arguments of a command against its table of flags.
 *
 * @throws UsageError for an unknown flag, a missing value or one that is not a choice
 */
export function parseArguments<T extends Flags>(args: readonly string[], flags: T): ParsedArguments<T> {
  const parsed = parser(flags).parseSync(normaliseFlags(args, flags));
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
