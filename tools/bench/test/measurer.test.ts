import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { pollProcMeasurer } from "../src/measure/poll-proc.ts";
import { wait4Measurer } from "../src/measure/wait4.ts";

const node = (script: string) => ({ file: process.execPath, args: ["-e", script], env: { WORD: "hello" } });

async function started(name: "wait4" | "poll") {
  const measurer = name === "poll" ? pollProcMeasurer : await wait4Measurer();
  if (measurer !== undefined) onTestFinished(() => measurer.close());
  return measurer;
}

describe.for(["wait4", "poll"] as const)("%s", (name) => {
  test("measures a command and keeps its output", async ({ skip }) => {
    const measurer = await started(name);
    if (measurer === undefined) return skip("no Python 3.9 here");
    const folder = mkdtempSync(path.join(tmpdir(), "measurer-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const output = path.join(folder, "output");

    const cost = await measurer.run(node("process.stdout.write(process.env.WORD)"), output);

    expect(cost.wallMilliseconds).toBeGreaterThan(0);
    expect(readFileSync(output, "utf8")).toBe("hello");
  });

  test("says why a command failed, and goes on with the next", async ({ skip }) => {
    const measurer = await started(name);
    if (measurer === undefined) return skip("no Python 3.9 here");

    await expect(measurer.run(node("console.error('no such pod'); process.exitCode = 3"))).rejects.toThrow(
      /ended with 3: no such pod$/,
    );
    await expect(measurer.run(node(""))).resolves.toMatchObject({ wallMilliseconds: expect.any(Number) });
  });
});

test("the peak holds what a command held last, and the next command's is its own", async ({ skip }) => {
  const measurer = await started("wait4");
  if (measurer === undefined) return skip("no Python 3.9 here");

  const large = await measurer.run(node("Buffer.alloc(300 * 2 ** 20, 1)"));
  const small = await measurer.run(node(""));

  expect(large.peakMebibytes).toBeGreaterThan(300);
  expect(small.peakMebibytes).toBeLessThan(300);
  expect(large.cpuMilliseconds).toBeGreaterThan(0);
});
