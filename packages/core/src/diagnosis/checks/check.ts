import type { Stage } from "../evidence.ts";
import type { Sighting } from "../finding.ts";
import type { Scene } from "../scene/scene.ts";

/** Looks for one thing in the evidence. Pure; an empty answer where it isn't there or was not looked at. */
export type Check = (scene: Scene) => readonly Sighting[];

/** Where and when something was read. */
export interface Place {
  readonly path: string;
  readonly at: string;
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
 * @param nodes - the nodes that the message is about, where it names none itself
 */
export function seenInText(
  scene: Scene,
  stage: Stage,
  place: Place,
  text: string,
  options: { readonly otherwise?: string | undefined; readonly nodes?: readonly string[] | undefined } = {},
): readonly Sighting[] {
  const found = scene.classify(text).map(({ ruleId, nodes }) => {
    const known = nodes.flatMap((node) => scene.nodeOf.get(node) ?? []);
    return seenIn(stage, place, ruleId, text, known.length === 0 ? options.nodes : known);
  });
  if (found.length > 0 || options.otherwise === undefined) return found;
  return [seenIn(stage, place, options.otherwise, text, options.nodes)];
}
