import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { run, runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { kubeletWorld } from "./kubelet-world.ts";

const manyNodes = (nodes: number) => generateWorld({ nodes, podsPerNode: 1, containersPerPod: 1, seed: 2, swap: 0 });
const LINE = "top nodes --source summary";

describe("progress", () => {
  test("is shown on a terminal while many kubelets are read, and taken away", async () => {
    const cluster = await withCluster({ world: manyNodes(9) });
    const { stdout, stderr } = await runLine(LINE, { cluster, isTerminal: true });
    const shown = stderr.split("\r");

    expect(shown).toContain("reading summaries: 9 of 9 nodes");
    expect(shown.slice(-2)).toEqual([" ".repeat("reading summaries: 9 of 9 nodes".length), ""]);
    expect(stdout).toBe((await runLine(LINE, { cluster })).stdout);
  });

  test.for([
    ["not of a few nodes", 8, true],
    ["not where nobody looks", 9, false],
  ] as const)("%s", async ([, nodes, isTerminal]) => {
    const cluster = await withCluster({ world: manyNodes(nodes) });

    expect((await runLine(LINE, { cluster, isTerminal })).stderr).toBe("");
  });
});

describe("standard output", () => {
  test.for(["table", "wide", "json", "yaml", "csv", "tsv", "ndjson", "name"])(
    "holds data alone, the same on a terminal: %s",
    async (form) => {
      const cluster = await withCluster({ world: kubeletWorld(), metricsVersions: [] });
      cluster.setFault({ node: "worker-2" }, "kubelet-refused");
      const shown = await runLine(`top pods -A -o ${form}`, { cluster, isTerminal: true });
      const piped = await runLine(`top pods -A -o ${form}`, { cluster });

      expect(piped.stdout).toBe(shown.stdout);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
      expect(piped.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]|^(note|warning|error): /m);
      expect(piped.stderr).toMatch(/^note: .*\nwarning: .*\n/);
    },
  );

  test.for(["EPIPE", "ERR_STREAM_DESTROYED"])("may be closed by its reader: %s", async (code) => {
    const cluster = await withCluster({ world: kubeletWorld() });
    const stdoutError = Object.assign(new Error("write failed"), { code });

    expect(await run(["top", "nodes"], { cluster, stdoutError })).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("that can't be written to is an error", async () => {
    const cluster = await withCluster({ world: kubeletWorld() });
    const message = "ENOSPC: no space left on device, write";
    const stdoutError = Object.assign(new Error(message), { code: "ENOSPC", syscall: "write" });

    expect(await run(["top", "nodes"], { cluster, stdoutError })).toEqual({
      code: 1,
      stdout: "",
      stderr: `error: cannot write the output: ${message}\n`,
    });
  });

  test("an interrupt ends with 130, without a word", async () => {
    const cluster = await withCluster({ world: kubeletWorld() });
    cluster.setFault({ path: "/" }, "no-answer");
    const abort = new AbortController();
    const running = run(["top", "nodes"], { cluster, signal: abort.signal });
    abort.abort();

    expect(await running).toEqual({ code: 130, stdout: "", stderr: "" });
  });
});
