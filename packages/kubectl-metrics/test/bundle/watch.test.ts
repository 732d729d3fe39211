import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { programCommand } from "../support/program.ts";
import { onlyLoaded, runProgram, start } from "./program.ts";
import { pseudoTerminalMissing } from "./pseudo-terminal.ts";
import { AS_BEFORE, cluster, watching } from "./watching.ts";

const missing = pseudoTerminalMissing();

describe.skipIf(missing !== undefined)(
  `on a pseudo-terminal${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    test("keys, a fault, recovery, resize, stop and go on, quit", async () => {
      const { server, terminal, left } = await watching();
      const { type, shows, lacks, emulator } = terminal;
      expect(emulator.isAlternate()).toBe(true);
      await shows("Metrics API v1beta1, 15s window");
      await shows(/CPU \[.* cores/);

      type("?");
      await shows("filter by name as you type");
      type("?");
      type("j\r");
      await shows("pods of worker-1 in all namespaces");
      await shows(/1-\d+ of \d/);
      type("\u001b");
      await shows("worker-3 ");

      server.setFault({ path: "/" }, "503");
      await shows(/since \d\d:\d\d:\d\d: .*503/);
      await shows("explain-errors");
      await shows("worker-3 ");
      server.clearFaults();
      await lacks(/since \d\d:\d\d/);

      server.setFault({ path: "/apis/metrics.k8s.io" }, "503");
      await shows("kubelet summaries");
      server.setFault({ node: "worker-2" }, "kubelet-timeout");
      await shows("worker-2 does not answer");
      server.clearFaults();
      await shows("Metrics API");

      server.setFault({ path: "/" }, "401");
      await shows(/since .*401/);
      server.clearFaults();
      await lacks(/since \d\d:\d\d/);

      terminal.resize(120, 40);
      await shows("PEAK");
      expect(emulator.text().split("\n").slice(38, 40).join("")).toContain("q quit");
      terminal.resize(80, 24);
      await lacks("PEAK");

      type("\u001a");
      await shows("Stopped");
      expect(emulator.isAlternate()).toBe(false);
      type("stty -g > /dev/null; fg\r");
      await expect.poll(() => emulator.isAlternate(), { timeout: 20_000 }).toBe(true);
      await shows("worker-2 ");

      type("q");
      expect(await left()).toEqual({ code: 0, ...AS_BEFORE });
    });

    test.for([
      { signal: "SIGINT", code: 0 },
      { signal: "SIGTERM", code: 0 },
      { signal: "SIGHUP", code: 129 },
    ] as const)("$signal", async ({ signal, code }) => {
      const { pid, left } = await watching();
      process.kill(pid, signal);

      expect(await left()).toEqual({ code, ...AS_BEFORE });
    });

    test("Ctrl-C", async () => {
      const { terminal, left } = await watching({ flags: "pods -A --sort-by cpu" });
      terminal.type("\u0003");

      expect(await left()).toEqual({ code: 0, ...AS_BEFORE });
    });

    test("a terminal that goes away takes the program with it", async () => {
      const { terminal, pid } = await watching();
      terminal.hangUp();

      await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 20_000 }).toBe(false);
    });
  },
);

test("records go into a pipe", async () => {
  const server = await cluster();
  const { code, stdout, stderr } = await runProgram("top nodes --watch --interval 1s --count 2 -o ndjson", {
    KUBECONFIG: server.kubeconfigPath,
  });

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).name)
      .slice(0, 3),
  ).toEqual(["worker-1", "worker-2", "worker-3"]);
});

test("a reader that goes away ends the watch", async () => {
  const server = await cluster();
  const script = 'set -o pipefail; "$@" top pods -A --watch --interval 1s -o ndjson | head -1';
  const { code, stdout, stderr } = await start("bash", ["-c", script, "bash", ...programCommand()], {
    KUBECONFIG: server.kubeconfigPath,
  }).ended;

  expect({ lines: stdout.split("\n").length, stderr }).toEqual({ lines: 2, stderr: "" });
  expect([0, 128 + 13]).toContain(code);
});

test("a watch loads its own file beside the program's", async () => {
  const server = await cluster();
  const { loaded } = await runProgram("top nodes --watch --count 1 -o csv", { KUBECONFIG: server.kubeconfigPath });

  expect(loaded).toEqual(onlyLoaded("bin.cjs", "watching.cjs"));
});

test("top without --watch loads nothing of it", async () => {
  const server = await cluster();
  const { loaded } = await runProgram("top nodes", { KUBECONFIG: server.kubeconfigPath });

  expect(loaded).toEqual(onlyLoaded("bin.cjs"));
});
