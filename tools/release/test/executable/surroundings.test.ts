import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, inject, onTestFinished, test } from "vitest";

test("what lies in the working directory changes nothing", async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), "surroundings-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  writeFileSync(path.join(cwd, ".env"), "KUBECONFIG=/from/dotenv\n");
  writeFileSync(path.join(cwd, "bunfig.toml"), 'preload = ["./evil.js"]\n');
  writeFileSync(path.join(cwd, "evil.js"), 'console.log("evil");\n');
  writeFileSync(path.join(cwd, "package.json"), "{ broken");
  writeFileSync(path.join(cwd, "tsconfig.json"), "{ broken");
  const env = { HOME: "/nonexistent" };
  const ran = await promisify(execFile)(inject("executable") ?? "", ["top", "nodes"], { cwd, env }).catch(
    (error: unknown) => error,
  );

  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect((ran as { stderr: string }).stderr).not.toMatch(/dotenv|evil|broken/);
});
