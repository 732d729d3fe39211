import { grouped } from "../grouped.ts";
import { type Atom, type Atoms, atomKey } from "./atoms.ts";
import { CHAIN, EFFECTS, EVERYWHERE, EXPLAINS_NOTHING, GIVES_WAY, LEADS_TO } from "./leads-to.ts";

/** Each atom with the rule below which it is told; its own where nothing explains it. */
export type Roots = ReadonlyMap<Atom, string>;

const isEffect = ({ rule }: Atom): boolean => rule.role === "consequence" || EFFECTS.has(rule.id);

/**
 * Finds what each atom follows from: causes from causes by the table, consequences from the first cause that can explain them.
 *
 * @param atoms - in the catalogue's order
 * @param nodesOf - how many nodes the cluster has; nothing where that isn't known
 */
export function rootsOf(all: Atoms, nodesOf: number | undefined): Roots {
  const atoms = withoutSuspicions(all);
  const causes = [...atoms.values()].filter((atom) => !isEffect(atom));
  const causeRoots = new Map(causes.map((atom) => [atom, rootOfCause(atoms, atom)]));

  const primary = causes.filter((atom) => causeRoots.get(atom) === atom.rule.id && !EXPLAINS_NOTHING.has(atom.rule.id));
  const ofCluster = clusterCause(primary, nodesOf);
  const byNode = grouped(primary.filter(isOfNode), ({ node }) => node);
  const effects = [...atoms.values()].filter(isEffect);
  const head = CHAIN.find((id) => atoms.has(atomKey(id, "")));
  return new Map([
    ...causeRoots,
    ...effects.map((atom): [Atom, string] => {
      const cause = byNode.get(atom.node)?.[0].rule.id ?? ofCluster;
      return [atom, cause ?? alone(atom, head, primary)];
    }),
  ]);
}

const isOfNode = ({ node }: Atom): boolean => node !== "";

/** A consequence that no cause explains: the first one of the chain tells where to look. Autoscalers can suffer from one node. */
const alone = ({ rule, node }: Atom, head: string | undefined, primary: readonly Atom[]): string => {
  const ofNode = rule.id.startsWith("hpa-") ? primary[0]?.rule.id : undefined;
  if (ofNode !== undefined) return ofNode;
  return node === "" && head !== undefined && CHAIN.includes(rule.id) ? head : rule.id;
};

const withoutSuspicions = (atoms: Atoms): Atoms =>
  new Map(
    [...atoms].filter(([, { rule, node }]) => {
      const proved = GIVES_WAY[rule.id];
      return (
        proved === undefined ||
        ![...atoms.values()].some(
          (other) => other.node === node && other.rule.role === "cause" && proved.test(other.rule.id),
        )
      );
    }),
  );

/** Follows the table to its end. */
const rootOfCause = (atoms: Atoms, atom: Atom): string => {
  for (const id of LEADS_TO[atom.rule.id] ?? []) {
    const before = atoms.get(atomKey(id, atom.node)) ?? atoms.get(atomKey(id, "")) ?? elsewhere(atoms, id);
    if (before !== undefined) return rootOfCause(atoms, before);
  }
  return atom.rule.id;
};

const elsewhere = (atoms: Atoms, id: string): Atom | undefined =>
  EVERYWHERE.has(id) ? [...atoms.values()].find(({ rule }) => rule.id === id) : undefined;

/**
 * The cause that explains what concerns the whole cluster: one of no node, errors first; failing that, the one of most nodes where
 * no node is without a cause.
 */
const clusterCause = (primary: readonly Atom[], nodesOf: number | undefined): string | undefined => {
  const general = primary.filter((atom) => !isOfNode(atom));
  const first = general.find(({ rule }) => rule.severity === "error") ?? general[0];
  if (first !== undefined) return first.rule.id;

  const touched = new Set(primary.map(({ node }) => node));
  if (touched.size < (nodesOf ?? 1)) return undefined;
  const byRule = [...grouped(primary, ({ rule }) => rule.id).values()];
  return byRule.toSorted((one, other) => other.length - one.length)[0]?.[0].rule.id;
};
