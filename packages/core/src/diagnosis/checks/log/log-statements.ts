import type { EpochMilliseconds } from "../../../quantity/units.ts";
import type { LogExcerpt } from "../../evidence.ts";
import type { Reading } from "../../reading.ts";
import { isReady, type Scene, type TextMatch } from "../../scene/scene.ts";
import { completeTime } from "../../text/complete-time.ts";
import { unwrap } from "../../text/unwrap.ts";
import { servedFrom } from "./served.ts";

/** A rule that a line of a log proves. */
export interface LogStatement {
  readonly ruleId: string;
  readonly node: string | undefined;
  readonly line: string;
  readonly time: EpochMilliseconds | undefined;
  readonly where: string;
  readonly readAt: string;
  /** It is of a run that ended. */
  readonly ended: boolean;
}

/**
 * What the logs prove, line by line. The log of a previous run counts only where the pod is not ready; and what
 * kept that run from starting is over where the present one has started.
 */
export function logStatements(scene: Scene): readonly LogStatement[] {
  const excerpts = scene.evidence.logs.flatMap(({ value }) => value ?? []);
  const started = excerpts.filter(({ previous, lines }) => !previous && servedFrom(lines) < lines.length);
  return scene.evidence.logs.flatMap((reading) => {
    const excerpt = reading.value;
    if (excerpt === undefined || (excerpt.previous && isPodReady(scene, excerpt.pod))) return [];
    const isOver = excerpt.previous && started.some((run) => isSameContainer(run, excerpt));
    const lines = isOver ? excerpt.lines.slice(servedFrom(excerpt.lines)) : excerpt.lines;
    return lines.flatMap((line) => statementsOf(scene, reading, excerpt, line));
  });
}

const isPodReady = ({ pods }: Scene, name: string): boolean =>
  pods.some((pod) => pod.metadata.name === name && isReady(pod));

const isSameContainer = (a: LogExcerpt, b: LogExcerpt): boolean =>
  a.namespace === b.namespace && a.pod === b.pod && a.container === b.container;

/** A line of the flags that a program explains when it is given a wrong one. */
const USAGE = /^(?:-\w, )?--[\w-]+ /;

const statementsOf = (
  scene: Scene,
  { at }: Reading<LogExcerpt>,
  excerpt: LogExcerpt,
  line: string,
): readonly LogStatement[] => {
  const matches = scene.classify(line);
  const { text, time: told } = unwrap(line);
  if (matches.length === 0 || USAGE.test(text)) return [];
  const { namespace, pod, container, previous } = excerpt;
  const where = `log of ${namespace}/${pod}, ${previous ? "previous run of " : ""}container ${container}`;
  const time = told === undefined ? undefined : completeTime(told, scene.now);
  const named = ({ nodes }: TextMatch): readonly (string | undefined)[] =>
    nodes.length === 0 ? [undefined] : nodes.map((node) => scene.nodeOf.get(node) ?? node);
  return matches.flatMap((match) =>
    named(match).map((node) => ({
      ruleId: match.ruleId,
      node,
      line,
      time,
      where,
      readAt: at,
      ended: previous,
    })),
  );
};
