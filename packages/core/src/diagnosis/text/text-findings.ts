import { formatRfc3339 } from "../../metrics/rfc3339.ts";
import type { EpochMilliseconds } from "../../quantity/units.ts";
import type { Finding, Sighting } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Role, Rule, Severity } from "../rule.ts";
import type { Fold } from "./fold.ts";

const ROLES: Readonly<Record<Role, number>> = { cause: 0, consequence: 1, noise: 2 };
const SEVERITIES: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * What folded text comes to: causes, the gravest first, then by the catalogue's order; what follows from a cause stands below
 * the first of them, and by itself where there is none; noise is last.
 *
 * @param folds - of a `TextReport`; those that no rule knows are left out
 * @param rules - the catalogue, in its order
 * @param facts - what commands are made of
 */
export function textFindings(folds: readonly Fold[], rules: readonly Rule[], facts: RemedyFacts): readonly Finding[] {
  const findings = rules
    .map((rule) => ({ rule, proofs: folds.filter(({ ruleId }) => ruleId === rule.id) }))
    .filter(({ proofs }) => proofs.length > 0)
    .map(({ rule, proofs }) => findingOf(rule, proofs.map(sightingOf), facts))
    .toSorted(
      (one, other) => ROLES[one.role] - ROLES[other.role] || SEVERITIES[one.severity] - SEVERITIES[other.severity],
    );
  const [first, ...others] = findings;
  if (first?.role !== "cause") return findings;

  const consequences = others.filter(({ role }) => role === "consequence");
  return [{ ...first, consequences }, ...others.filter(({ role }) => role !== "consequence")];
}

/** A fold as evidence; the id of what no rule knows is empty. */
export function sightingOf(fold: Fold): Sighting {
  const { ruleId = "", firstAt, lastAt, nodes, count } = fold;
  return {
    ruleId,
    seen: fold.seen,
    where: `line ${fold.line} of ${fold.origin}`,
    ...timed("at", lastAt),
    ...(nodes.length > 0 && { nodes }),
    ...(count > 1 && { count }),
    ...(firstAt !== lastAt && timed("firstAt", firstAt)),
  };
}

const timed = (name: "at" | "firstAt", time: EpochMilliseconds | undefined): { readonly [key: string]: string } =>
  time === undefined ? {} : { [name]: formatRfc3339(time) };
