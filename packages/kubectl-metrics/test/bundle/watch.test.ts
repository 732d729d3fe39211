import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { describe, expect, onTestFinished, test } from "vitest";
import { programCommand } from "../support/program.ts";
import { onlyLoaded, runProgram, start, temporaryFolder } from "./program.ts";
import { pseudoTerminal, pseudoTerminalMissing } from "./pseudo-terminal.ts";

async function cluster() {
  const world = generateWorld({ nodes: 3, podsPerNode: 8, containersPerPod: 2, seed: 1 });
  const started = await startFakeCluster({ world });
  onTestFinished(() => started.close());
  return started;
}

const PROGRAM = programCommand()
  .map((word) => `'${word}'`)
  .join(" ");

const missing = pseudoTerminalMissing();

describe.skipIf(missing !== undefined)(
  `on a pseudo-terminal${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    /** A shell in which the program is watching nodes, and what the terminal was like before. */
    async function watching(flags = "nodes") {
      const server = await cluster();
      const folder = temporaryFolder();
      const terminal = await pseudoTerminal({ KUBECONFIG: server.kubeconfigPath });
      const pidFile = path.join(folder, "pid");
      const settings = (file: string) => `stty -g > ${path.join(folder, file)}`;
      terminal.type(`${settings("before")}; clear; echo 'what was there'\r`);
      await terminal.shows(/^what was there$/m);
      terminal.type(`sh -c 'echo $$ > ${pidFile}; exec "$@"' sh ${PROGRAM} top ${flags} --watch --interval 1s\r`);
      await terminal.shows(/1-\d+ of \d/);
      const pid = Number(readFileSync(pidFile, "utf8"));
      /** What is left after the program: its exit code, the settings of the terminal, and the screen as it was. */
      const left = async () => {
        await expect.poll(() => terminal.emulator.isAlternate(), { timeout: 20_000 }).toBe(false);
        terminal.type(`echo code=$?; ${settings("after")}; echo do''ne\r`);
        await terminal.shows(/^done$/m);
        const text = terminal.emulator.text();
        return {
          code: Number(/code=(\d+)/.exec(text)?.[1]),
          sameSettings:
            readFileSync(path.join(folder, "after"), "utf8") === readFileSync(path.join(folder, "before"), "utf8"),
          sameScreen: text.includes("what was there"),
        };
      };
      return { server, terminal, pid, left };
    }

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
      expect(await left()).toEqual({ code: 0, sameSettings: true, sameScreen: true });
    });

    test.for([
      { signal: "SIGINT", code: 0 },
      { signal: "SIGTERM", code: 0 },
      { signal: "SIGHUP", code: 129 },
    ] as const)("$signal", async ({ signal, code }) => {
      const { pid, left } = await watching();
      process.kill(pid, signal);

      expect(await left()).toEqual({ code, sameSettings: true, sameScreen: true });
    });

    test("Ctrl-C", async () => {
      const { terminal, left } = await watching("pods -A --sort-by cpu");
      terminal.type("\u0003");

      expect(await left()).toEqual({ code: 0, sameSettings: true, sameScreen: true });
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
