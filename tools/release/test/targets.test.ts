import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { executableName, hostTarget, targetsNamed } from "../src/targets.ts";

const runtimes: { optionalDependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL("../runtimes/package.json", import.meta.url), "utf8"),
);

test("every target has its runtime in the project of the runtimes, all of one exact version", () => {
  expect(
    targetsNamed([])
      .map(({ runtime }) => runtime)
      .toSorted(),
  ).toEqual(Object.keys(runtimes.optionalDependencies).toSorted());
  expect(new Set(Object.values(runtimes.optionalDependencies))).toEqual(
    new Set([expect.stringMatching(/^\d+\.\d+\.\d+$/)]),
  );
});

test.for([
  ["linux", "x64", "glibc", "linux-x64"],
  ["linux", "arm64", "musl", "linux-arm64-musl"],
  ["darwin", "arm64", "musl", "darwin-arm64"],
  ["win32", "x64", "musl", "windows-x64"],
  ["win32", "arm64", "musl", undefined],
  ["freebsd", "x64", "musl", undefined],
] as const)("on %s-%s with %s runs %s", ([os, cpu, libc, name]) => {
  expect(hostTarget(os, cpu, libc)?.name).toBe(name);
});

test("files are named after their target", () => {
  expect(targetsNamed(["darwin-x64", "windows-x64"]).map(executableName)).toEqual([
    "kubectl-metrics-darwin-x64",
    "kubectl-metrics-windows-x64.exe",
  ]);
});

test("a name that is none is refused with those that are", () => {
  expect(() => targetsNamed(["solaris"])).toThrow(
    "no executable is built for solaris; expected host or one of linux-x64, linux-arm64, linux-x64-musl, linux-arm64-musl, darwin-x64, darwin-arm64, windows-x64",
  );
});
