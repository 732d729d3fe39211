import { UsageError } from "../errors.ts";
import type { Flag, Flags } from "./flag.ts";

/** How Go, and so kubectl, reads a truth value. */
const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ...["1", "t", "T", "true", "TRUE", "True"].map((word) => [word, true] as const),
  ...["0", "f", "F", "false", "FALSE", "False"].map((word) => [word, false] as const),
]);

/**
 * Writes every flag by its long name and with its value in the same word, as kubectl
 * reads them: `-Anweb` are two flags, and what follows a flag that takes a value is
 * that value, whatever it looks like. What stands behind `--` is left as it is.
 *
 * @throws UsageError, in kubectl's words
 * @see github.com/spf13/pflag flag.go `parseLongArg`, `parseSingleShortArg`
 */
export function normaliseFlags(args: readonly string[], flags: Flags): readonly string[] {
  const words: string[] = [];
  const waiting = args.values();
  for (const arg of waiting) {
    if (arg === "--") return [...words, arg, ...waiting];
    if (arg.startsWith("--")) words.push(longFlag(arg, flags, waiting));
    else if (arg.startsWith("-") && arg !== "-") words.push(...shortFlags(arg.slice(1), flags, waiting, arg));
    else words.push(arg);
  }
  return words;
}

function longFlag(arg: string, flags: Flags, waiting: ArrayIterator<string>): string {
  const [, name = "", value] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) throw new UsageError(`unknown flag: --${name}${suggestion(name, flags)}`);
  return `--${name}=${flagText(flag, `--${name}`, value, waiting)}`;
}

/** Switches first, then at most one flag with its value. */
function shortFlags(letters: string, flags: Flags, waiting: ArrayIterator<string>, arg: string): readonly string[] {
  const [letter = "", ...others] = letters;
  const [name, flag] = Object.entries(flags).find(([, { alias }]) => alias === letter) ?? [];
  if (name === undefined || flag === undefined) throw new UsageError(`unknown shorthand flag: '${letter}' in ${arg}`);

  const rest = others.join("");
  const isValue = rest.startsWith("=");
  if (flag.kind === "switch" && rest !== "" && !isValue) {
    return [`--${name}=true`, ...shortFlags(rest, flags, waiting, arg)];
  }
  const value = isValue ? rest.slice(1) : rest;
  return [`--${name}=${flagText(flag, `'${letter}' in ${arg}`, rest === "" ? undefined : value, waiting)}`];
}

function flagText(flag: Flag, label: string, value: string | undefined, waiting: ArrayIterator<string>): string {
  if (flag.kind !== "switch") {
    const text = value ?? waiting.next().value;
    if (text === undefined) throw new UsageError(`flag needs an argument: ${label}`);
    return text;
  }
  const truth = TRUTH.get(value ?? "true");
  if (truth === undefined) throw new UsageError(`${label} expects true or false, got "${value}"`);
  return String(truth);
}

function suggestion(name: string, flags: Flags): string {
  const near = Object.keys(flags).find((flag) => flag.startsWith(name) || name.startsWith(flag));
  return near === undefined || name === "" ? "" : `; did you mean --${near}?`;
}
