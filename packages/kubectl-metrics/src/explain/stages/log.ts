import type { LogExcerpt, PodState, Reading } from "@kubectl-metrics/core";
import { type Asker, getText, reading } from "../read.ts";
import { namespaced } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";
import { workload } from "./workload.ts";

/** Pods whose logs are read: the newest of a workload that hardly ever has more than two. */
const MAX_PODS = 4;

/** Containers of a pod whose logs are read. */
const MAX_CONTAINERS = 4;

/** How much of a log is read: its last lines, and of these no more than the first bytes. */
const TAIL_LINES = 500;
const LIMIT_BYTES = 256 * 1024;

/** The longest line that is kept, in characters. */
const MAX_LINE = 16 * 1024;

interface Container {
  readonly pod: PodState;
  readonly container: string;
  readonly previous: boolean;
}

/** The last lines of the current and the previous run of the workload's containers. */
export async function log({ asker, after }: Walk) {
  const { objects } = await after(workload);
  const pods = ("pods" in objects ? objects.pods?.value : undefined) ?? [];
  const containers = [...pods].sort(newestFirst).slice(0, MAX_PODS).flatMap(containersOf);
  return { logs: await Promise.all(containers.map((container) => readLog(asker, container))) };
}

/** Two pods can be of the same second. */
const newestFirst = (a: PodState, b: PodState): number => {
  const [first, second] = [a, b].map(({ metadata }) => `${metadata.creationTimestamp ?? ""} ${metadata.name}`);
  if (first === second) return 0;
  return (first ?? "") > (second ?? "") ? -1 : 1;
};

/** A container that has not run has no log, and one that never restarted no previous one. */
const containersOf = (pod: PodState): readonly Container[] =>
  pod.status.containerStatuses
    .slice(0, MAX_CONTAINERS)
    .flatMap(({ name, state, restartCount }) => [
      ...(state.running || state.terminated || restartCount > 0 ? [{ pod, container: name, previous: false }] : []),
      ...(restartCount > 0 ? [{ pod, container: name, previous: true }] : []),
    ]);

function readLog(asker: Asker, { pod, container, previous }: Container): Promise<Reading<LogExcerpt>> {
  const { name } = pod.metadata;
  const namespace = pod.metadata.namespace ?? "";
  const path = `${namespaced("/api/v1", namespace, "pods")}/${encodeURIComponent(name)}/log`;
  const query = {
    container,
    tailLines: String(TAIL_LINES),
    limitBytes: String(LIMIT_BYTES),
    previous: previous ? "true" : undefined,
  };
  const what = `read the ${previous ? "previous " : ""}log of ${namespace}/${name}`;
  return reading(asker, `${path}?container=${container}${previous ? "&previous=true" : ""}`, async () => {
    const text = await getText(asker, { path, query, what, accept: "*/*" });
    const lines = text.split("\n").map((line) => line.replace(/\r$/, "").slice(0, MAX_LINE));
    if (lines.at(-1) === "") lines.pop();
    return { namespace, pod: name, container, previous, lines };
  });
}
