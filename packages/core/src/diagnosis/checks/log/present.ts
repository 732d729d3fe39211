import type { Scene } from "../../scene/scene.ts";
import type { LogStatement } from "./log-statements.ts";

/** What follows a cut connection before the kernel says what is wrong: alone it tells little. */
const VAGUE: ReadonlySet<string> = new Set(["kubelet-scrape-timeout", "kubelet-connection-reset"]);

/** What tells of the data of single pods, while those of the node arrive. */
const ABOUT_PODS: ReadonlySet<string> = new Set([
  "zero-usage-metrics",
  "timestamp-missing",
  "kubelet-cri-stats-failure",
  "duplicate-metrics",
]);

/** What is tried again and again until it succeeds, at least once a minute. @see k8s.io/client-go tools/cache/reflector.go */
const RETRIED: ReadonlySet<string> = new Set(["apiserver-unreachable-from-pod"]);
const RETRIED_HISTORY = 120_000;

/** Failures come back with every scrape: of a failure that was not logged for longer it is not known that it still is one. */
const HISTORY = 300_000;
/** Of a node, beyond two resolutions. */
const NODE_HISTORY = 60_000;

/**
 * The statements that tell of what is wrong now.
 *
 * Of a node whose metrics are fresh nothing is wrong now, and a node that is no longer listed was taken away. Of each other
 * node only what happened last counts. The log of a run that ended tells of its end, whenever that was.
 */
export function presentStatements(scene: Scene, all: readonly LogStatement[]): readonly LogStatement[] {
  const known = new Set(scene.nodes.map(({ metadata }) => metadata.name));
  const telling = lastTelling(all);
  return all.filter((statement) => {
    const { node, ruleId } = statement;
    if (node === undefined)
      return (
        (!scene.flowing || ABOUT_PODS.has(ruleId)) &&
        isRecent(scene, statement, RETRIED.has(ruleId) ? RETRIED_HISTORY : HISTORY)
      );
    if (scene.freshNodes.has(node) || (known.size > 0 && !known.has(node))) return false;
    if (!isRecent(scene, statement, 2 * scene.resolution + NODE_HISTORY)) return false;
    return VAGUE.has(ruleId) || !isOvertaken(statement, telling.get(node));
  });
}

const isRecent = ({ now }: Scene, { time, ended }: LogStatement, within: number): boolean =>
  ended || time === undefined || now - time <= within;

/** Whether something else happened to the node later: a refused connection before a 401 is over. */
const isOvertaken = ({ ruleId, time }: LogStatement, later: LogStatement | undefined): boolean =>
  later !== undefined && later.ruleId !== ruleId && later.time !== time;

/** The last statement of each node that is not vague. */
const lastTelling = (all: readonly LogStatement[]): ReadonlyMap<string, LogStatement> =>
  new Map(
    all.flatMap((each) => (each.node === undefined || VAGUE.has(each.ruleId) ? [] : [[each.node, each] as const])),
  );
