import type { Limits } from "../../src/limits.ts";
import { main } from "../../src/main.ts";
import { executable } from "../support/program.ts";
import type { RunOptions, Said } from "../support/run.ts";
import { skipWithoutProcess } from "../support/run-executable.ts";
import { testContext } from "../support/test-context.ts";
import { words } from "../support/words.ts";

/** What a test of bounds says beside the usual. */
export interface LimitedOptions extends RunOptions {
  readonly limits?: Limits;
  /** Standard input in chunks, perhaps without end. */
  readonly chunks?: AsyncIterable<Uint8Array>;
}

/** Runs a command line in this process with lower limits than the usual ones. */
export async function runLimited(line: string, { limits, chunks, cluster, ...options }: LimitedOptions): Promise<Said> {
  skipWithoutProcess("limits", executable !== undefined);

  const env = { ...(cluster === undefined ? {} : { KUBECONFIG: cluster.kubeconfigPath }), ...options.env };
  const context = testContext({ ...options, env });
  const stdin = chunks === undefined ? context.stdin : Object.assign(chunks, { isTerminal: false });
  const code = await main(words(line), { ...context, stdin, limits });
  return { code, stdout: context.written.stdout(), stderr: context.written.stderr() };
}
