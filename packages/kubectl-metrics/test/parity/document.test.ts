import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL("./", import.meta.url);
const document = readFileSync(new URL("../../../../docs/parity.md", import.meta.url), "utf8");

/** The last cell of each line of a table is the name of its test. */
const promised = [...document.matchAll(/\| `([^`|]+)` +\|$/gm)].map(([, name]) => name ?? "");

const tested = readdirSync(here)
  .filter((file) => /-differs?\.test\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, here), "utf8"))
  .flatMap((text) => [...text.matchAll(/\btest(?:\.for\(\w+\))?\(\s*"([^"]+)"/g)].map(([, name]) => name ?? ""));

test("docs/parity.md lists the differences that are tested, and no other", () => {
  expect(promised.length).toBeGreaterThan(30);
  expect(new Set(promised)).toEqual(new Set(tested));
});
