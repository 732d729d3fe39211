import { expect, test } from "vitest";
import { containerRows, limitRows, podRows, selectByName } from "../../src/index.ts";
import { containerUsing, podUsing, snapshotOf } from "../support/snapshot.ts";

const snapshot = snapshotOf({
  podMetrics: [
    podUsing("p", [containerUsing("main"), containerUsing("proxy")]),
    podUsing("q", [containerUsing("p")]),
    podUsing("p", [containerUsing("main")], { namespace: "y" }),
  ],
});

test("pods are picked by their name, in every namespace", () => {
  const { rows, notFound } = selectByName(podRows(snapshot), ["p", "none", "p", "neither"]);
  expect(rows.map(({ namespace, name }) => [namespace, name])).toEqual([
    ["x", "p"],
    ["y", "p"],
  ]);
  expect(notFound).toEqual(["none", "neither"]);
});

test("containers are picked by the name of their pod", () => {
  const { rows } = selectByName(containerRows(snapshot), ["p"]);
  expect(rows.map(({ pod, name }) => [pod, name])).toEqual([
    ["p", "main"],
    ["p", "proxy"],
    ["p", "main"],
  ]);
});

test.for([
  { limit: undefined, count: 3 },
  { limit: 5, count: 3 },
  { limit: 3, count: 3 },
  { limit: 2, count: 2 },
  { limit: 0, count: 0 },
  { limit: -1, count: 0 },
])("at most $limit rows are $count", ({ limit, count }) => {
  const rows = podRows(snapshot);
  expect(limitRows(rows, limit)).toEqual(rows.slice(0, count));
});
