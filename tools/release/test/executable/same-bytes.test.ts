import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { buildExecutable } from "../../src/build-executable.ts";
import { measure } from "../../src/measure.ts";
import { builder } from "../../src/runtimes.ts";

const BUNDLE = fileURLToPath(new URL("../../../../packages/kubectl-metrics/dist", import.meta.url));

test("the same bundle gives the same bytes: in another folder, at another time", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "same bytes "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of readdirSync(BUNDLE)) copyFileSync(path.join(BUNDLE, file), path.join(folder, file));
  const again = await buildExecutable(builder(), folder, path.join(folder, "out"));

  expect(await measure(again)).toEqual(await measure(inject("executable") ?? ""));
});
