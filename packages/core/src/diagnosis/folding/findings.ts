import type { Finding, Sighting } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { grouped } from "../grouped.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Rule, Severity } from "../rule.ts";
import type { Atom } from "./atoms.ts";
import type { Roots } from "./explain.ts";

/** What findings are made with. */
export interface FindingOptions {
  readonly facts: RemedyFacts;
  /** Ids that nobody wants to be told of, with what follows from them. */
  readonly ignored: ReadonlySet<string>;
}

const SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One finding a root, below it one a rule that follows from it; primary first. */
export function findingsOf(roots: Roots, options: FindingOptions): readonly Finding[] {
  const below = grouped([...roots.keys()], (atom) => roots.get(atom));
  return [...below]
    .filter(([root]) => root !== undefined && !options.ignored.has(root))
    .map(([root, atoms]) => rootFinding(root, atoms, options))
    .toSorted(byWeight)
    .map(({ finding }) => finding);
}

interface Weighed {
  readonly finding: Finding;
  readonly index: number;
}

const rootFinding = (root: string | undefined, atoms: readonly Atom[], options: FindingOptions): Weighed => {
  const rules = [...grouped(atoms, ({ rule }) => rule.id).values()];
  const own = rules.find(([{ rule }]) => rule.id === root) ?? [];
  const consequences = rules
    .filter(([{ rule }]) => rule.id !== root && !options.ignored.has(rule.id))
    .map((group) => ({ ...finding(group[0].rule, group, options), remedies: [] }));
  const [first] = own.length === 0 ? atoms : own;
  const { rule, index } = first as Atom;
  const made = finding(rule, own, options);
  const severity = worst([made.severity, ...consequences.map((each) => each.severity)]);
  return { finding: { ...made, severity, consequences }, index };
};

const worst = (severities: readonly Severity[]): Severity =>
  severities.toSorted((one, other) => SEVERITY[one] - SEVERITY[other])[0] ?? "info";

const finding = (rule: Rule, atoms: readonly Atom[], { facts }: FindingOptions): Finding =>
  findingOf(rule, evidenceOf(atoms), facts);

/** What logs say is told first: it names the fault, while conditions name what became of it. */
const evidenceOf = (atoms: readonly Atom[]): readonly Sighting[] => {
  const all = [...new Set(atoms.flatMap(({ sightings }) => sightings))];
  return [...all.filter(({ stage }) => stage === "log"), ...all.filter(({ stage }) => stage !== "log")];
};

const ROLE = { cause: 0, consequence: 1, noise: 2 } as const;

/** Errors first, causes first, what touches all before what touches some nodes, of those the one of most nodes; then the catalogue. */
const byWeight = (one: Weighed, other: Weighed): number =>
  SEVERITY[one.finding.severity] - SEVERITY[other.finding.severity] ||
  ROLE[one.finding.role] - ROLE[other.finding.role] ||
  partly(other.finding) - partly(one.finding) ||
  one.index - other.index;

/** How much of the cluster a finding touches: all of it, or so many nodes. */
const partly = ({ nodes, nodesOf }: Finding): number =>
  nodes.length === 0 || nodesOf === undefined || nodes.length >= nodesOf ? Number.MAX_SAFE_INTEGER : nodes.length;
