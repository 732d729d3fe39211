import {
  formatRfc3339,
  type MetricsDigest,
  nodeMetricsDigest,
  type PodObject,
  podMetricsDigest,
  type Reading,
  type RunningPod,
} from "@kubectl-metrics/core";
import { list } from "../../cluster/list.ts";
import { nodeMetricsKind, type ObjectKind, podKind, podMetricsKind } from "../../cluster/lists/object-kind.ts";
import { type Asker, listSignal, reading } from "../read.ts";
import { mapReading } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";

/** In the order in which `top` asks for them. */
const VERSIONS = ["v1beta1", "v1"] as const;

/** What the Metrics API says itself, and the running pods that it should know. */
export async function data({ asker }: Walk) {
  const [nodeMetrics, podMetrics, runningPods] = await Promise.all([
    readMetrics(asker, "nodes", nodeMetricsKind, nodeMetricsDigest),
    readMetrics(asker, "pods", podMetricsKind, podMetricsDigest),
    readRunningPods(asker),
  ]);
  return { nodeMetrics, podMetrics, objects: { runningPods } };
}

/**
 * The first version that answers; else what the usual one said, unless it is not even registered. A backend that says nothing
 * would say nothing to the other version either, and take as long.
 */
async function readMetrics<T extends { readonly name: string }>(
  asker: Asker,
  resource: string,
  kind: ObjectKind<T>,
  digest: (item: T) => MetricsDigest,
): Promise<Reading<readonly MetricsDigest[]>> {
  const ask = async (version: string): Promise<Reading<readonly MetricsDigest[]>> =>
    mapReading(
      await readAny(asker, `/apis/metrics.k8s.io/${version}/${resource}`, `read the metrics of ${resource}`, kind),
      (items) => items.map(digest),
    );
  const usual = await ask(VERSIONS[0]);
  if (usual.failure === undefined || usual.failure.reason === "timeout") return usual;
  const other = await ask(VERSIONS[1]);
  const tellsMore = usual.failure.reason === "not-found" && other.failure?.reason !== "not-found";
  return other.failure === undefined || tellsMore ? other : usual;
}

async function readRunningPods(asker: Asker): Promise<Reading<readonly RunningPod[]>> {
  const fieldSelector = "status.phase=Running";
  const listed = await readAny(asker, "/api/v1/pods", "list pods", podKind, fieldSelector);
  return mapReading(listed, (pods) => pods.map(runningPod));
}

const runningPod = ({ namespace, name, node, createdAt }: PodObject): RunningPod => ({
  namespace,
  name,
  node,
  // Rows need no start; a pod starts soon after it was made, and the difference makes it older, never younger.
  startTime: createdAt === undefined ? undefined : formatRfc3339(createdAt),
});

const readAny = <T extends { readonly name: string }>(
  asker: Asker,
  path: string,
  what: string,
  kind: ObjectKind<T>,
  fieldSelector?: string,
): Promise<Reading<readonly T[]>> =>
  reading(asker, path, () =>
    list(asker.client, kind, { path, what, fieldSelector, protobuf: true, signal: listSignal(asker) }),
  );
