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

  const effects = [...atoms.values()].filter(isEffect);
  const effectIds = new Set(effects.map(({ rule }) => rule.id));
  const explaining = causes
    .map((atom) => ({ atom, root: causeRoots.get(atom) as string }))
    .filter(({ root }) => !EXPLAINS_NOTHING.has(root) && !effectIds.has(root));
  const ofCluster = clusterCause(explaining, nodesOf);
  const byNode = grouped(explaining, ({ atom }) => atom.node);
  const head = CHAIN.find((id) => atoms.has(atomKey(id, "")));
  const effectRoots = new Map(
    effects.map((atom): [Atom, string] => {
      const cause = atom.node === "" ? ofCluster : (byNode.get(atom.node)?.[0].root ?? ofCluster);
      return [atom, cause ?? alone(atom, head, explaining[0]?.root)];
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

/** A consequence that no cause explains: the first one of the chain tells where to look. Autoscalers can suffer from one node. */
const alone = ({ rule, node }: Atom, head: string | undefined, ofNode: string | undefined): string => {
  if (ofNode !== undefined && rule.id.startsWith("hpa-")) return ofNode;
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

/** A cause with the one that it follows from. */
interface Explaining {
  readonly atom: Atom;
  readonly root: string;
}

/**
 * The cause that explains what concerns the whole cluster: one of no node, errors first; failing that, the one of most nodes where
 * no node is without a cause.
 */
const clusterCause = (explaining: readonly Explaining[], nodesOf: number | undefined): string | undefined => {
  const general = explaining.filter(({ atom }) => atom.node === "");
  const first = general.find(({ atom }) => atom.rule.severity === "error") ?? general[0];
  if (first !== undefined) return first.root;

  const touched = new Set(explaining.map(({ atom }) => atom.node));
  if (touched.size < (nodesOf ?? 1)) return undefined;
  const byRoot = [...grouped(explaining, ({ root }) => root)];
  return byRoot.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
};
