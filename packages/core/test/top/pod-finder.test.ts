import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { podRows } from "../../src/index.ts";
import { podFinder } from "../../src/top/pod-finder.ts";
import { containerUsing, podNamed, podUsing, snapshotOf } from "../support/snapshot.ts";

const pods = ["a", "b", "c", "d", "e", "f", "g"].map((name) => podNamed(name));

test.for([
  { name: "the order of the list", names: ["a", "b", "c"], is: [0, 1, 2] },
  { name: "gaps", names: ["a", "d", "g"], is: [0, 3, 6] },
  { name: "a wide gap", names: ["a", "g"], is: [0, 6] },
  { name: "another order", names: ["g", "a", "b"], is: [6, 0, 1] },
  { name: "unknown names", names: ["x", "a", "x", "g"], is: [-1, 0, -1, 6] },
])("$name", ({ names, is }) => {
  const indexOf = podFinder(pods);
  expect(names.map((name) => indexOf("x", name))).toEqual(is);
});

test("names of another namespace are others", () => {
  const indexOf = podFinder([...pods, podNamed("a", { namespace: "y" })]);
  expect([indexOf("y", "a"), indexOf("x", "a"), indexOf("z", "a")]).toEqual([7, 0, -1]);
});

const name = fc
  .tuple(fc.constantFrom("a", "a-b", "b"), fc.constantFrom("c", "b-c", "c-d"))
  .map(([namespace, pod]) => ({ namespace, pod }));

property.prop([fc.uniqueArray(name, { selector: ({ namespace, pod }) => `${namespace}/${pod}` }), fc.array(name)])(
  "every metric finds its own pod, whatever the order",
  (listed, measured) => {
    const snapshot = snapshotOf({
      pods: listed.map(({ namespace, pod }) => podNamed(pod, { namespace, node: `${namespace}/${pod}` })),
      podMetrics: measured.map(({ namespace, pod }) => podUsing(pod, [containerUsing("main", 1, 1)], { namespace })),
    });
    const found = podRows(snapshot).filter(({ missing }) => missing === undefined);
    expect(found.length).toBe(measured.length);
    for (const row of found) expect([undefined, `${row.namespace}/${row.name}`]).toContain(row.node);
  },
);
