import type { Cost } from "../figures/cost.ts";

/** A command line and its whole environment. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs commands and says what they cost. */
export interface Measurer {
  /** How CPU and memory are known, for the reader of a result. */
  readonly method: string;
  /**
   * Runs a command to its end.
   *
   * @param output - file for its standard output; absent: thrown away
   * @throws Error when it fails: a run that fails is no measurement
   */
  run(command: Command, output?: string): Promise<Cost>;
  close(): void;
}

/** What a run that failed is thrown as. */
export const failed = ({ file, args }: Command, code: number | null, said: string): Error =>
  new Error(`${[file, ...args].join(" ")} ended with ${code}: ${said.trim()}`);
