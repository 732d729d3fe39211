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
  const everywhere = new Map(causes.filter(({ rule }) => EVERYWHERE.has(rule.id)).map((atom) => [atom.rule.id, atom]));
  const causeRoots = new Map(causes.map((atom) => [atom, rootOfCause(atoms, everywhere, atom)]));

  const primary = causes.filter((atom) => causeRoots.get(atom) === atom.rule.id && !EXPLAINS_NOTHING.has(atom.rule.id));
  const ofCluster = clusterCause(primary, nodesOf);
  const byNode = grouped(primary.filter(isOfNode), ({ node }) => node);
  const effects = [...atoms.values()].filter(isEffect);
  const head = CHAIN.find((id) => atoms.has(atomKey(id, "")));
  const effectRoots = new Map(
    effects.map((atom): [Atom, string] => {
      const cause = byNode.get(atom.node)?.[0].rule.id ?? ofCluster;
      return [atom, cause ?? alone(atom, head, primary)];
    }),
  );
  return new Map([
    ...effectRoots,
    ...causes.map((atom): [Atom, string] => [atom, throughEffects(causeRoots.get(atom))]),
  ]);

  /** A cause can be explained by an effect, a refused connection by a pod that has just started, which then has a cause itself. */
  function throughEffects(root = ""): string {
    const effect = atoms.get(atomKey(root, ""));
    return (effect === undefined ? undefined : effectRoots.get(effect)) ?? root;
  }
}

const isOfNode = ({ node }: Atom): boolean => node !== "";

/** A consequence that no cause explains: the first one of the chain tells where to look. Autoscalers can suffer from one node. */
const alone = ({ rule, node }: Atom, head: string | undefined, primary: readonly Atom[]): string => {
  const ofNode = rule.id.startsWith("hpa-") ? primary[0]?.rule.id : undefined;
  if (ofNode !== undefined) return ofNode;
  return node === "" && head !== undefined && CHAIN.includes(rule.id) ? head : rule.id;
};

/** Without what gives way to something else that was proved of the same node. */
const withoutSuspicions = (atoms: Atoms): Atoms => {
  const causes = [...atoms.values()].filter(({ rule }) => rule.role === "cause");
  const givingWay = Object.entries(GIVES_WAY).flatMap(([suspicion, proof]) =>
    causes.filter(({ rule }) => proof.test(rule.id)).map(({ node }) => atomKey(suspicion, node)),
  );
  const dropped = new Set(givingWay);
  return new Map([...atoms].filter(([key]) => !dropped.has(key)));
};

/** Follows the table to its end. */
const rootOfCause = (atoms: Atoms, everywhere: ReadonlyMap<string, Atom>, atom: Atom): string => {
  for (const id of LEADS_TO[atom.rule.id] ?? []) {
    const before = atoms.get(atomKey(id, atom.node)) ?? atoms.get(atomKey(id, "")) ?? everywhere.get(id);
    if (before !== undefined) return rootOfCause(atoms, everywhere, before);
  }
  return atom.rule.id;
};

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
