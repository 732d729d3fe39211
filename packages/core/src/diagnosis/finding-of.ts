import { compareText } from "../text/compare-text.ts";
import type { Finding, Sighting } from "./finding.ts";
import type { RemedyFacts } from "./remedy-facts.ts";
import type { Rule } from "./rule.ts";

/**
 * A rule with what proves it, its commands made of `facts`.
 *
 * @param facts - its nodes are all that are touched; those that the evidence names and it does not know are added without addresses
 */
export function findingOf(
  rule: Rule,
  evidence: readonly Sighting[],
  facts: RemedyFacts,
  consequences: readonly Finding[] = [],
): Finding {
  const nodes = [...new Set(evidence.flatMap((sighting) => sighting.nodes ?? []))].toSorted(compareText);
  const known = new Map(facts.allNodes.map((node) => [node.name, node]));
  const touched = nodes.map((name) => known.get(name) ?? { name, addresses: [] });
  const own = nodes.length === 0 ? facts : { ...facts, nodes: touched };
  return {
    id: rule.id,
    severity: rule.severity,
    role: rule.role,
    title: rule.title,
    cause: rule.cause,
    nodes,
    ...(facts.allNodes.length > 0 && { nodesOf: facts.allNodes.length }),
    evidence,
    proof: rule.proof(own),
    remedies: rule.remedies.map(({ title, cost, commands }) => ({
      title,
      ...(cost !== undefined && { cost }),
      commands: commands(own),
    })),
    references: rule.references,
    consequences,
  };
}
