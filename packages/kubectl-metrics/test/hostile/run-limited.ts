import type { Limits } from "../../src/limits.ts";
import { main } from "../../src/main.ts";
import { executable } from "../support/program.ts";
import { type RunOptions, runLine } from "../support/run.ts";
import { skipWithoutProcess } from "../support/run-executable.ts";
import type { Said } from "../support/said.ts";
import { testContext } from "../support/test-context.ts";
import { words } from "../support/words.ts";

/** What a test of bounds says beside the usual. */
export interface LimitedOptions extends RunOptions {
  readonly limits?: Limits | undefined;
  /** Standard input in chunks, perhaps without end. */
  readonly chunks?: AsyncIterable<Uint8Array>;
}

/** Runs a command line, in this process when it is given lower limits than the usual ones or endless input. */
export async function runLimited(line: string, { limits, chunks, ...options }: LimitedOptions): Promise<Said> {
  if (limits === undefined && chunks === undefined) return await runLine(line, options);
  skipWithoutProcess("limits", executable !== undefined);

  const { cluster, ...rest } = options;
  const env = { ...(cluster === undefined ? {} : { KUBECONFIG: cluster.kubeconfigPath }), ...options.env };
  const context = testContext({ ...rest, env });
  const stdin = chunks === undefined ? context.stdin : Object.assign(chunks, { isTerminal: false });
  const code = await main(words(line), { ...context, stdin, limits });
  return { code, stdout: context.written.stdout(), stderr: context.written.stderr() };
}
