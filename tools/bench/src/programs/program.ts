/** A command line without its environment. */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
}

/** Programs that do nothing but what nobody can avoid: `src/floors/*.cjs`. */
export type Floor = "empty" | "drain";

/** Our program as one kind of runtime starts it, and the floors of the same runtime. */
export interface Program {
  readonly id: string;
  /** The runtime, with its version. */
  readonly runtime: string;
  ours(args: readonly string[]): Launch;
  floor(floor: Floor, args: readonly string[]): Launch;
}

/** A program that is not here, and what would bring it. */
export interface MissingProgram {
  readonly missing: string;
}
