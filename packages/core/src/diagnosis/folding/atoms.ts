import type { Sighting } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** What was seen of one rule on one node, or of no node in particular. */
export interface Atom {
  readonly rule: Rule;
  /** The rule's place in the catalogue. */
  readonly index: number;
  /** Empty: of no node. */
  readonly node: string;
  readonly sightings: readonly Sighting[];
}

/** All atoms by rule and node. */
export type Atoms = ReadonlyMap<string, Atom>;

export const atomKey = (ruleId: string, node: string): string => `${ruleId}\n${node}`;

/**
 * Sightings by rule and node, in the catalogue's order.
 *
 * @param rules - the catalogue; sightings of a rule that it does not have, or of harmless chatter, are left out
 */
export function atomsOf(rules: readonly Rule[], sightings: readonly Sighting[]): Atoms {
  const places = new Map(rules.map((rule, index) => [rule.id, { rule, index }]));
  const atoms = new Map<string, { rule: Rule; index: number; node: string; sightings: Sighting[] }>();
  for (const sighting of sightings) {
    const place = places.get(sighting.ruleId);
    if (place === undefined || place.rule.role === "noise") continue;
    for (const node of sighting.nodes ?? [""]) {
      const key = atomKey(sighting.ruleId, node);
      const atom = atoms.get(key);
      if (atom === undefined) atoms.set(key, { ...place, node, sightings: [sighting] });
      else atom.sightings.push(sighting);
    }
  }
  return new Map([...atoms].toSorted(([, one], [, other]) => one.index - other.index));
}
