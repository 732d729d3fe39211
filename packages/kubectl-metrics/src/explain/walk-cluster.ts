import { type Evidence, formatRfc3339, STAGES, type Stage } from "@kubectl-metrics/core";
import { isApiError } from "../cluster/api-error.ts";
import type { ConnectionFlags } from "../cluster/connection.ts";
import type { OpenCluster } from "../cluster/open-cluster.ts";
import { connectionWorld } from "../connection-world.ts";
import type { Context } from "../context.ts";
import { isUsageError, isUserError, type UserError } from "../errors.ts";
import { version } from "../version.ts";
import { readFailure } from "./read.ts";
import { walkPipeline } from "./walk.ts";

/** Which cluster is walked, how long at most, and which stages of it. */
export interface WalkClusterOptions {
  readonly connection: ConnectionFlags;
  /** `--request-timeout` in milliseconds, 0 for none. */
  readonly requestTimeout: number;
  /** The whole walk's time limit in milliseconds; 0 for none. */
  readonly timeout: number;
  readonly stages: readonly Stage[];
  /** Say on standard error what is asked. */
  readonly verbose: boolean;
}

/**
 * Opens a cluster and walks its metrics pipeline. A kubeconfig that can't be used is evidence, too.
 *
 * @throws UsageError; ApiError when Ctrl-C ended it
 */
export async function walkCluster(
  options: WalkClusterOptions,
  context: Context,
  openCluster: OpenCluster,
): Promise<Evidence> {
  const timeUp = new AbortController();
  const timer = options.timeout > 0 ? setTimeout(() => timeUp.abort(), options.timeout) : undefined;
  try {
    return await walkUntil(timeUp.signal, options, context, openCluster);
  } finally {
    clearTimeout(timer);
    timeUp.abort();
  }
}

async function walkUntil(
  timeUp: AbortSignal,
  options: WalkClusterOptions,
  context: Context,
  openCluster: OpenCluster,
): Promise<Evidence> {
  const {
    client,
    context: name,
    address,
  } = await openCluster(options.connection, options.requestTimeout, {
    ...connectionWorld(context, options.verbose),
    signal: AbortSignal.any([context.signal, timeUp]),
  }).catch((error: unknown) => {
    if (!isUserError(error) || isUsageError(error) || context.signal.aborted) throw error;
    return { client: undefined, context: options.connection.context, address: error };
  });
  if (client === undefined) return withoutCluster(address, name, options.stages, context);

  const asker = {
    client,
    now: context.now,
    timeUp,
    timeLimit: `${options.timeout / 1000} s`,
    interrupted: context.signal,
  };
  try {
    return await walkPipeline({
      asker,
      origin: { context: name, server: address },
      stages: options.stages,
      program: version,
    });
  } finally {
    client.close();
  }
}

/** Nothing could be asked of anybody. */
const withoutCluster = (
  error: UserError,
  name: string | undefined,
  wanted: readonly Stage[],
  context: Context,
): Evidence => ({
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  takenAt: formatRfc3339(context.now()),
  program: version,
  stages: STAGES.filter((stage) => stage === "client" || wanted.includes(stage)),
  unfinished: [],
  client: {
    context: name,
    failure: isApiError(error) ? readFailure(error) : { reason: "kubeconfig", message: error.message },
  },
  objects: {},
  logs: [],
  summaries: {},
});
