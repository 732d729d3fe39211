import { expect, test } from "vitest";
import { recentMap } from "../../../src/diagnosis/text/recent-map.ts";

test("forgets what was neither set nor found for long", () => {
  const map = recentMap<number>(4);
  map.set("kept", 1);
  map.set("old", 2);
  map.set("c", 3);
  expect(map.get("kept")).toBe(1);
  map.set("d", 4);

  expect(["kept", "old", "c", "d"].map((text) => map.get(text))).toEqual([1, undefined, 3, 4]);
});
