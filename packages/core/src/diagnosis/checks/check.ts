import type { Stage } from "../evidence.ts";
import type { Sighting } from "../finding.ts";
import type { Scene } from "../scene/scene.ts";

/** Looks for one thing in the evidence. Pure; an empty answer where it isn't there or was not looked at. */
export type Check = (scene: Scene) => readonly Sighting[];

/** Where and when something was read. */
export interface Place {
  readonly path: string;
  readonly at: string | undefined;
}

/** The sighting of a rule in something that was read. */
export function seenIn(
  stage: Stage,
  place: Place,
  ruleId: string,
  seen: string,
  nodes: readonly string[] = [],
): Sighting {
  return { ruleId, stage, seen, where: place.path, at: place.at, ...(nodes.length === 0 ? {} : { nodes }) };
}

/**
 * What the text rules make of a message of the cluster. Of the nodes that it names only those of the cluster count: an address
 * in it can be anybody's.
 *
 * @param otherwise - the rule where the text proves none; absent: nothing then
 */
export function seenInText(
  scene: Scene,
  stage: Stage,
  place: Place,
  text: string,
  otherwise?: string,
): readonly Sighting[] {
  const found = scene.classify(text).map(({ ruleId, nodes }) =>
    seenIn(
      stage,
      place,
      ruleId,
      text,
      nodes.flatMap((node) => scene.nodeOf.get(node) ?? []),
    ),
  );
  return found.length > 0 || otherwise === undefined ? found : [seenIn(stage, place, otherwise, text)];
}
