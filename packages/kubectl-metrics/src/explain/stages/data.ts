import {
  formatRfc3339,
  type MetricsDigest,
  nodeMetricsDigest,
  type PodObject,
  podMetricsDigest,
  type Reading,
  type RunningPod,
  readPodState,
  stoppedContainer,
} from "@kubectl-metrics/core";
import { list } from "../../cluster/list.ts";
import { nodeMetricsKind, type ObjectKind, podKind, podMetricsKind } from "../../cluster/lists/object-kind.ts";
import { METRICS_API_VERSIONS } from "../../collect/metrics-api-versions.ts";
import { type Asker, listSignal, reading } from "../read.ts";
import { mapReading, namespaced, readObject } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";

const [USUAL, OTHER] = METRICS_API_VERSIONS;

/** What the Metrics API says itself, and the running pods that it should know. */
export async function data({ asker }: Walk) {
  const [nodeMetrics, podMetrics, runningPods] = await Promise.all([
    readMetrics(asker, "nodes", nodeMetricsKind, nodeMetricsDigest),
    readMetrics(asker, "pods", podMetricsKind, podMetricsDigest),
    readRunningPods(asker),
  ]);
  return {
    nodeMetrics,
    podMetrics,
    objects: { runningPods: await lookedAt(asker, runningPods, nodeMetrics, podMetrics) },
  };
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
  const usual = await ask(USUAL);
  if (usual.failure === undefined || usual.failure.reason === "timeout") return usual;
  const other = await ask(OTHER);
  const tellsMore = usual.failure.reason === "not-found" && other.failure?.reason !== "not-found";
  return other.failure === undefined || tellsMore ? other : usual;
}

async function readRunningPods(asker: Asker): Promise<Reading<readonly RunningPod[]>> {
  const fieldSelector = "status.phase=Running";
  const listed = await readAny(asker, "/api/v1/pods", "list pods", podKind, fieldSelector);
  return mapReading(listed, (pods) => pods.map(runningPod));
}

/** So many pods without metrics are looked at. */
const MAX_LOOKED_AT = 10;

/**
 * Running is a pod also while its containers end again and again: of the first ones without metrics, on nodes that have
 * metrics, it is seen whether they do.
 */
async function lookedAt(
  asker: Asker,
  running: Reading<readonly RunningPod[]>,
  nodeMetrics: Reading<readonly MetricsDigest[]>,
  podMetrics: Reading<readonly MetricsDigest[]>,
): Promise<Reading<readonly RunningPod[]>> {
  if (running.value === undefined || podMetrics.value === undefined || podMetrics.value.length === 0) return running;
  const measured = new Set(podMetrics.value.map(({ namespace, name }) => `${namespace}/${name}`));
  const nodes = new Set((nodeMetrics.value ?? []).map(({ name }) => name));
  const silent = running.value.filter(
    ({ namespace, name, node = "" }) => nodes.has(node) && !measured.has(`${namespace}/${name}`),
  );
  const reasons = new Map(
    await Promise.all(silent.slice(0, MAX_LOOKED_AT).map(async (pod) => [pod, await notRunning(asker, pod)] as const)),
  );
  return mapReading(running, (pods) =>
    pods.map((pod) => {
      const reason = reasons.get(pod);
      return reason === undefined ? pod : { ...pod, notRunning: reason };
    }),
  );
}

async function notRunning(asker: Asker, { namespace, name }: RunningPod): Promise<string | undefined> {
  const path = `${namespaced("/api/v1", namespace, "pods")}/${encodeURIComponent(name)}`;
  const { value } = await readObject(asker, { path, what: `read pod ${namespace}/${name}` }, readPodState);
  return value === undefined ? undefined : stoppedContainer(value);
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
