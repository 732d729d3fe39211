import type { Finding, Sighting } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { grouped } from "../grouped.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Role, Rule, Severity } from "../rule.ts";
import type { Atom } from "./atoms.ts";
import type { Roots } from "./explain.ts";

/** What findings are made with. */
export interface FindingOptions {
  readonly facts: RemedyFacts;
  /** Ids that nobody wants to be told of, with what follows from them. */
  readonly ignored: ReadonlySet<string>;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** One finding a root, below it one a rule that follows from it; primary first. */
export function findingsOf(roots: Roots, options: FindingOptions): readonly Finding[] {
  const below = grouped([...roots], ([, root]) => root);
  return [...below]
    .filter(([root]) => !options.ignored.has(root))
    .map(([root, told]) =>
      rootFinding(
        root,
        told.map(([atom]) => atom),
        options,
      ),
    )
    .toSorted(byWeight)
    .map(({ finding }) => finding);
}

interface Weighed {
  readonly finding: Finding;
  readonly index: number;
}

const rootFinding = (root: string, atoms: readonly Atom[], options: FindingOptions): Weighed => {
  const own = atoms.filter(({ rule }) => rule.id === root);
  const others = [...grouped(atoms, ({ rule }) => rule).entries()].filter(([{ id }]) => id !== root);
  const consequences = others
    .filter(([{ id }]) => !options.ignored.has(id))
    .map(([rule, group]) => ({ ...finding(rule, group, options), remedies: [] }));
  // Whatever is a root is so of itself, too.
  const { rule, index } = own[0] as Atom;
  const severity = worst([rule.severity, ...consequences.map((each) => each.severity)]);
  return { finding: { ...finding(rule, own, options), severity, consequences }, index };
};

/** A warning after which there are no metrics is an error. */
const worst = (severities: readonly Severity[]): Severity =>
  SEVERITIES[Math.min(...severities.map((severity) => SEVERITIES.indexOf(severity)))] as Severity;

const finding = (rule: Rule, atoms: readonly Atom[], { facts }: FindingOptions): Finding =>
  findingOf(rule, evidenceOf(atoms), facts);

/** What logs say is told first: it names the fault, while conditions name what became of it. */
const evidenceOf = (atoms: readonly Atom[]): readonly Sighting[] => {
  const all = [...new Set(atoms.flatMap(({ sightings }) => sightings))];
  return [...all.filter(({ stage }) => stage === "log"), ...all.filter(({ stage }) => stage !== "log")];
};

const ROLES: readonly Role[] = ["cause", "consequence"];

/** Errors first, causes first, what touches all before what touches some nodes, of those the one of most nodes; then the catalogue. */
const byWeight = (one: Weighed, other: Weighed): number =>
  SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity) ||
  ROLES.indexOf(one.finding.role) - ROLES.indexOf(other.finding.role) ||
  partly(other.finding) - partly(one.finding) ||
  one.index - other.index;

/** How much of the cluster a finding touches: all of it, or so many nodes. */
const partly = ({ nodes, nodesOf }: Finding): number =>
  nodes.length === 0 || nodesOf === undefined || nodes.length >= nodesOf ? Number.MAX_SAFE_INTEGER : nodes.length;
