import { describe, expect, test } from "vitest";
import { runProgram } from "./program.ts";
import { pseudoTerminalMissing } from "./pseudo-terminal.ts";
import { AS_BEFORE, cluster, watching } from "./watching.ts";

const missing = pseudoTerminalMissing();

const EVIL = "\u001b[2J\u009b5m\u202e日本\u0007";
/** Whatever it was renamed from, an object of the API says this name. */
const named = <T extends { metadata: { name: string; namespace?: string } }>(object: T, name: string): T => ({
  ...object,
  metadata: { ...object.metadata, name, ...(object.metadata.namespace === undefined ? {} : { namespace: `s${EVIL}` }) },
});

/** Where a window was small, the emulator has lost what was there. */
const AFTER_RESIZING = { ...AS_BEFORE, sameScreen: expect.any(Boolean) };

describe.skipIf(missing !== undefined)(
  `a screen that is treated badly${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    test("names of nodes, pods and namespaces with terminal escapes", async () => {
      const { terminal, left } = await watching({
        change: (world) => {
          const [node] = world.nodes;
          const [pod] = world.pods;
          if (node === undefined || pod === undefined) throw new Error("there are nodes and pods");
          const { object, metrics } = node;
          node.object = () => named(object(), `n${EVIL}`);
          node.metrics = (now) => {
            const measured = metrics(now);
            return measured === undefined ? undefined : named(measured, `n${EVIL}`);
          };
          const ofPod = { object: pod.object, metrics: pod.metrics };
          pod.object = () => named(ofPod.object(), `p${EVIL}`);
          pod.metrics = (now) => {
            const measured = ofPod.metrics(now);
            return measured === undefined ? undefined : named(measured, `p${EVIL}`);
          };
        },
      });
      await terminal.shows("n\\u001b[2J");
      terminal.type("n\u0015*\r");
      await terminal.shows(/ of \d\d+/);
      terminal.type("G");
      await terminal.shows("s\\u001b[2J");
      await terminal.shows("p\\u001b[2J");
      terminal.type("\u0003");

      expect(await left()).toEqual({ code: 0, ...AS_BEFORE });
    });

    test.for([
      { name: "NO_COLOR", env: { NO_COLOR: "1" }, flags: "nodes", isColoured: false },
      { name: "--color never", env: {}, flags: "nodes --color never", isColoured: false },
      { name: "NO_COLOR and --color always", env: { NO_COLOR: "1" }, flags: "nodes --color always", isColoured: true },
      { name: "nothing said", env: {}, flags: "nodes", isColoured: true },
    ])("colours, $name", async ({ env, flags, isColoured }) => {
      const { terminal } = await watching({ env, flags });
      await terminal.shows("worker-3 ");
      const looks = Array.from({ length: 24 }, (_, row) => terminal.emulator.looks(row)).join("");

      expect(/[1-6]/.test(looks)).toBe(isColoured);
    });

    test("TERM=dumb: lines, and nothing that a terminal acts on", async () => {
      const { terminal } = await watching({ env: { TERM: "dumb" }, shows: /worker-3 / });
      const lines = terminal.emulator.text().split("\n");

      expect(terminal.emulator.isAlternate()).toBe(false);
      expect(lines.some((line) => /^TIME +NAME +CPU\(cores\)/.test(line))).toBe(true);
      terminal.type("\u0003");
      terminal.type("echo code=$?\r");
      await terminal.shows("code=0");
    });

    test.for([
      [1, 1],
      [20, 5],
      [80, 10],
    ] as const)("a window of %d×%d, and back", async ([columns, rows]) => {
      const { terminal, left } = await watching();
      terminal.resize(columns, rows);
      await expect
        .poll(() => terminal.emulator.text().trim().length, { timeout: 20_000 })
        .toBeLessThan(columns * rows + rows);
      terminal.type("j?jw\u001b[B");
      terminal.resize(80, 24);
      await terminal.shows(/q quit {2}\? help/);
      terminal.type("q");

      expect(await left()).toEqual({ code: 0, ...AFTER_RESIZING });
    });

    test("a storm of sizes and 10 kB of keys", async () => {
      const { terminal, left } = await watching();
      for (let step = 0; step < 40; step += 1) {
        terminal.resize(20 + ((step * 37) % 120), 3 + ((step * 17) % 50));
        terminal.type("PMNR<>jkgG123\t?w!m+- ".repeat(13));
      }
      terminal.resize(80, 24);
      terminal.type("\u001b");
      await terminal.shows(/q quit|PAUSED|reading/);
      terminal.type("\u0003");

      expect(await left()).toEqual({ code: 0, ...AFTER_RESIZING });
    });

    test("50 nodes, faults that come and go: old numbers with their age, then new ones", async () => {
      const { server, terminal, left } = await watching({ nodes: 50, flags: "nodes --source summary" });
      const { shows, lacks, type } = terminal;
      terminal.resize(100, 60);
      await shows("1-50 of 50");
      for (const node of [3, 17, 41]) server.setFault({ node: `worker-${node}` }, "kubelet-timeout");
      await shows("3 nodes do not answer: worker-");
      await shows(/^worker-41 +\d+m .* \d+s old /m);
      await shows("and 2 more");
      server.setFault({ path: "/" }, "503");
      await shows(/since \d\d:\d\d:\d\d: .*503/);
      await shows(/^worker-41 +\d+m .* \d+s old /m);
      server.clearFaults();
      await lacks(/since \d\d:\d\d/);
      await lacks(/^worker-\d+ .* old /m);
      server.setFault({ path: "/api/v1/nodes" }, "403");
      type("2n\u0015*\r");
      await shows("50 nodes can't be read: worker-");
      await shows("needs list on nodes, get on nodes/proxy: cannot list nodes: 403 Forbidden");
      server.clearFaults();
      await lacks("needs list on nodes");
      terminal.resize(80, 24);
      type("q");

      expect(await left()).toEqual({ code: 0, ...AFTER_RESIZING });
    });
  },
);

test("--color always into a pipe: there is no screen, and nothing that a terminal acts on", async () => {
  const server = await cluster();
  const { code, stdout, stderr } = await runProgram("top nodes --watch --count 1 --color always", {
    KUBECONFIG: server.kubeconfigPath,
  });

  expect({ code, stderr, lines: stdout.split("\n").length }).toEqual({ code: 0, stderr: "", lines: 5 });
  expect(stdout).toMatch(/^[ -~\n]*$/);
});
