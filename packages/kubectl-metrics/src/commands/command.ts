import type { Context } from "../context.ts";
import type { Flags } from "../options/flag.ts";

/** Flags under one heading of the help text. */
interface FlagGroup {
  readonly title: string;
  readonly flags: Flags;
}

/** A command as data: its words for `--help`, its flags, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the command's name in its usage line. */
  readonly usage: string;
  readonly description: string;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  readonly groups: readonly FlagGroup[];
  /** Words that its flags take, at the end of the help text. */
  readonly words: readonly { readonly title: string; readonly entries: readonly (readonly [string, string])[] }[];
  /** @returns the exit code */
  readonly run: (args: readonly string[], context: Context) => Promise<number>;
}
