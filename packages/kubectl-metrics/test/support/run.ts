import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { main } from "../../src/main.ts";
import { type TestContextOptions, testContext } from "./test-context.ts";
import { words } from "./words.ts";

/** What a command left behind. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A context, and the cluster that KUBECONFIG points to. */
export interface RunOptions extends TestContextOptions {
  readonly cluster?: FakeCluster;
}

/** Runs the plugin in this process. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Said> {
  const { cluster, env, ...rest } = options;
  const kubeconfig = cluster === undefined ? {} : { KUBECONFIG: cluster.kubeconfigPath };
  const context = testContext({ ...rest, env: { ...kubeconfig, ...env } });
  const code = await main(args, context);

  return { code, stdout: context.written.stdout(), stderr: context.written.stderr() };
}

/** `run` of a command line as one types it. */
export const runLine = (line: string, options?: RunOptions): Promise<Said> => run(words(line), options);
