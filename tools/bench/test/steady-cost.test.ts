import { expect, test } from "vitest";
import { steadyCost } from "../src/measure/steady-cost.ts";

const ENV = { PATH: process.env["PATH"] ?? "" };
const PART = { warmUp: 200, duration: 200 };
const onLinux = test.runIf(process.platform === "linux");

/** A shell that waits for a program, as a terminal does. */
const below = (script: string) => ({ file: "/bin/sh", args: ["-c", `${script} & wait`], env: ENV });

onLinux("a program that never rests costs as much as passes, of at most one core", async () => {
  const { cpuMilliseconds, peakMebibytes } = await steadyCost(below("sh -c 'while :; do :; done'"), PART);

  expect(cpuMilliseconds).toBeGreaterThan(20);
  expect(cpuMilliseconds).toBeLessThan(300);
  expect(peakMebibytes).toBeGreaterThan(0.1);
});

onLinux("a program that sleeps costs next to nothing", async () => {
  const { cpuMilliseconds } = await steadyCost(below("sleep 60"), PART);

  expect(cpuMilliseconds).toBeLessThan(2);
});

onLinux("a program that has ended can't be measured", async () => {
  await expect(steadyCost({ file: "/bin/sh", args: ["-c", "exec sleep 0.5"], env: ENV }, PART)).rejects.toThrow(
    "the program has ended",
  );
});
