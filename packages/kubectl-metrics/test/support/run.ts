import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { main } from "../../src/main.ts";
import { executable } from "./program.ts";
import { runExecutable } from "./run-executable.ts";
import type { Said } from "./said.ts";
import { type TestContextOptions, testContext } from "./test-context.ts";
import { words } from "./words.ts";

/** A context, and the cluster that KUBECONFIG points to. */
export interface RunOptions extends TestContextOptions {
  readonly cluster?: FakeCluster;
}

/** Runs the plugin in this process, or the standalone executable where that is tested. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Said> {
  const { cluster, env, ...rest } = options;
  const kubeconfig = cluster === undefined ? {} : { KUBECONFIG: cluster.kubeconfigPath };
  const given = { ...rest, env: { ...kubeconfig, ...env } };
  if (executable !== undefined) return await runExecutable(executable, args, given);

  const context = testContext(given);
  const code = await main(args, context);

  return { code, stdout: context.written.stdout(), stderr: context.written.stderr() };
}

/** `run` of a command line as one types it. */
export const runLine = (line: string, options?: RunOptions): Promise<Said> => run(words(line), options);
