import type { Sighting } from "@kubectl-metrics/core";

/** Sightings that say the same of other nodes or at other times: the newest one, and what the others are. */
export interface AlikeSightings {
  readonly newest: Sighting;
  /** "and the like of 2 more nodes"; absent: there are no others. */
  readonly others?: string;
}

/** Of what was seen this much tells whether it is alike, in characters. */
const MAX_COMPARED = 2000;

/** Folds what differs in names, addresses and times only, in the order of the first of each kind. */
export function alikeSightings(evidence: readonly Sighting[]): readonly AlikeSightings[] {
  const kinds = new Map<string, Sighting[]>();
  for (const sighting of evidence) {
    const kind = kindOf(sighting);
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [sighting]);
    else same.push(sighting);
  }
  return [...kinds.values()].map((same) => {
    const newest = same.reduce((last, each) => ((each.at ?? "") > (last.at ?? "") ? each : last));
    const others = othersText(newest, same);
    return { newest, ...(others === undefined ? {} : { others }) };
  });
}

/** What was seen; of nodes, without their names and without words that hold a digit: addresses, ports, times, made-up names. */
const kindOf = ({ seen, stage, nodes = [] }: Sighting): string => {
  if (nodes.length === 0) return `${stage ?? ""} ${seen}`;
  const text = nodes.reduce((left, node) => left.replaceAll(node, "0"), seen.slice(0, MAX_COMPARED));
  return `${stage ?? ""} ${text.replace(/[\w.:[\]-]+/g, (word) => (/\d/.test(word) ? "0" : word))}`;
};

function othersText(newest: Sighting, same: readonly Sighting[]): string | undefined {
  const told = new Set(newest.nodes);
  const nodes = new Set(same.flatMap((each) => each.nodes ?? []).filter((node) => !told.has(node)));
  if (nodes.size > 0) return `and the like of ${nodes.size} more ${nodes.size === 1 ? "node" : "nodes"}`;
  const times = same.length - 1;
  if (times === 0) return undefined;
  return times === 1 ? "and the like once more" : `and the like ${times} more times`;
}
