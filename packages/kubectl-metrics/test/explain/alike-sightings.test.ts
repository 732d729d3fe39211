import type { Sighting } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { alikeSightings } from "../../src/render/findings/alike-sightings.ts";

const seen = (text: string, nodes?: readonly string[], at?: string): Sighting => ({
  ruleId: "some-rule",
  where: "a log",
  seen: text,
  ...(nodes === undefined ? {} : { nodes }),
  ...(at === undefined ? {} : { at }),
});

/** Evidence, and of each kind what is shown and what is said of the others. */
test.for<{ what: string; evidence: readonly Sighting[]; shown: readonly (readonly [string, string?])[] }>([
  { what: "nothing", evidence: [], shown: [] },
  { what: "one", evidence: [seen("refused", ["a"])], shown: [["refused"]] },
  {
    what: "three nodes, by name, address and time",
    evidence: [
      seen("17:01 dial 10.0.0.1:10250 of alpha", ["alpha"]),
      seen("17:02 dial 10.0.0.2:10250 of beta", ["beta"]),
      seen("17:03 dial [fd00::3]:10250 of gamma", ["gamma"]),
    ],
    shown: [["17:01 dial 10.0.0.1:10250 of alpha", "and the like of 2 more nodes"]],
  },
  {
    what: "the newest is shown",
    evidence: [seen("of a1", ["a1"], "2026-11-24T10:00:00Z"), seen("of a2", ["a2"], "2026-11-24T10:00:05Z")],
    shown: [["of a2", "and the like of 1 more node"]],
  },
  {
    what: "one node again",
    evidence: [seen("refused 1", ["a"]), seen("refused 2", ["a"])],
    shown: [["refused 1", "and the like once more"]],
  },
  {
    what: "the same of no node",
    evidence: [seen("panic"), seen("panic"), seen("panic")],
    shown: [["panic", "and the like 2 more times"]],
  },
  {
    what: "of no node, names that hold a digit",
    evidence: [seen("may not list pods.metrics.k8s.io"), seen("may not list nodes.metrics.k8s.io")],
    shown: [["may not list pods.metrics.k8s.io"], ["may not list nodes.metrics.k8s.io"]],
  },
  {
    what: "different words",
    evidence: [seen("refused", ["a"]), seen("no route", ["b"])],
    shown: [["refused"], ["no route"]],
  },
])("$what", ({ evidence, shown }) => {
  const folded = alikeSightings(evidence).map(({ newest, others }) =>
    others === undefined ? [newest.seen] : [newest.seen, others],
  );
  expect(folded).toEqual(shown);
});
