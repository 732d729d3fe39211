import type { Failure, Snapshot } from "@kubectl-metrics/core";
import type { ApiClient } from "../cluster/api-client.ts";
import { UserError } from "../errors.ts";
import { explainHint } from "../explain-hint.ts";
import { collectMetricsApi } from "./collect-metrics-api.ts";
import { collectSummaries } from "./collect-summaries.ts";
import { MetricsApiError } from "./metrics-api.ts";
import { metricsApiRule } from "./metrics-api-rule.ts";
import { objectsOf } from "./objects.ts";
import type { CollectOptions, CollectRequest } from "./request.ts";

/**
 * How long a Metrics API may say nothing where the kubelets can be asked instead, in milliseconds: as long as a kubelet. A
 * metrics-server that lives answers from memory.
 */
const METRICS_SILENCE = 10_000;

/**
 * Reads what a request needs from the source that was chosen.
 *
 * `auto` reads the Metrics API and, when it is absent, broken or knows nothing of
 * objects that are there, the kubelets; the reason is the snapshot's first failure.
 *
 * @throws UserError when nothing can be had
 */
export async function collectCluster(
  client: ApiClient,
  request: CollectRequest,
  options: CollectOptions,
): Promise<Snapshot> {
  const objects = objectsOf(client, request, options.knownNodes);
  if (options.source === "summary") return await collectSummaries(client, request, objects, options);

  try {
    const metricsSilence = options.source === "auto" ? METRICS_SILENCE : undefined;
    const snapshot = await collectMetricsApi(client, { ...request, metricsSilence }, objects, options.now);
    const problem = options.source === "auto" ? await nothingMeasured(snapshot, request, objects) : undefined;
    if (problem === undefined) return snapshot;
    return await collectSummaries(client, request, objects, options, problem);
  } catch (error) {
    if (!(error instanceof MetricsApiError)) throw error;
    const rule = await metricsApiRule(error);
    const failure: Failure = { step: "metrics-api", reason: error.cause.failure, message: error.message, rule };
    if (options.source === "metrics-api") throw new UserError(`${error.message}${explainHint(failure)}`);
    return await collectSummaries(client, request, objects, options, failure);
  }
}

/** An answer without metrics although there is something to measure. */
async function nothingMeasured(
  snapshot: Snapshot,
  request: CollectRequest,
  objects: ReturnType<typeof objectsOf>,
): Promise<Failure | undefined> {
  const measured = request.kind === "nodes" ? snapshot.nodeMetrics : snapshot.podMetrics;
  if (measured === undefined || measured.length > 0) return undefined;
  const listed = request.kind === "nodes" ? await objects.nodes() : await objects.pods();
  const expected = listed.ok && listed.items.some((item) => !("phase" in item) || item.phase === "Running");
  if (!expected) return undefined;
  return {
    step: "metrics-api",
    reason: "empty",
    message: `the Metrics API answers, but has no metrics of any of these ${request.kind}`,
  };
}
