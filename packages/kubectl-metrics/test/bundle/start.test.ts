import { symlinkSync } from "node:fs";
import path from "node:path";
import { startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { kubectlMissing, kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import { expect, onTestFinished, test } from "vitest";
import { apiServer } from "../cluster/api-server.ts";
import { programCommand, programPath } from "../support/program.ts";
import { onlyLoaded, runProgram, start, startProgram, temporaryFolder } from "./program.ts";

async function cluster() {
  const started = await startFakeCluster();
  onTestFinished(() => started.close());
  return started;
}

test("the version needs nothing but the program's own file", async () => {
  expect(await runProgram("--version")).toMatchObject({
    code: 0,
    stderr: "",
    loaded: onlyLoaded("bin.cjs"),
  });
});

test("top nodes with a client certificate loads no other file, client-node least of all", async () => {
  const { kubeconfigPath } = await cluster();
  const { code, stdout, stderr, loaded } = await runProgram("top nodes", { KUBECONFIG: kubeconfigPath });

  expect({ code, stderr, lines: stdout.split("\n").length }).toEqual({ code: 0, stderr: "", lines: 5 });
  expect(loaded).toEqual(onlyLoaded("bin.cjs"));
});

test("an error that is explained needs what explains it and the catalogue beside the program's own file", async () => {
  const { code, stderr, loaded } = await runProgram("explain-errors dial tcp: lookup node-1: no such host");

  expect({ code, stderr, loaded }).toEqual({
    code: 1,
    stderr: "",
    loaded: onlyLoaded("bin.cjs", "diagnosis.cjs", "explaining.cjs"),
  });
});

test("a wrong command line is exit code 2", async () => {
  expect(await startProgram("top nodes --watch-everything").ended).toMatchObject({ code: 2, stdout: "" });
});

test.for(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends a hanging request at once", async (signal) => {
  const server = await apiServer(() => void running.child.kill(signal));
  const running = startProgram(`top nodes -s ${server.url}`);

  expect(await running.ended).toEqual({ code: null, signal, stdout: "", stderr: "" });
});

test("a reader that goes away is no error", async () => {
  const { kubeconfigPath } = await cluster();
  const script = 'set -o pipefail; "$@" top pods -A -o json | head -1';
  const args = ["-c", script, "bash", ...programCommand()];
  const { code, stdout, stderr } = await start("bash", args, { KUBECONFIG: kubeconfigPath }).ended;

  expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
  expect([0, 128 + 13]).toContain(code);
});

test.runIf(process.platform === "linux")("a full disk is an error", async () => {
  const { kubeconfigPath } = await cluster();
  const args = ["-c", '"$@" top nodes > /dev/full', "bash", ...programCommand()];

  expect(await start("bash", args, { KUBECONFIG: kubeconfigPath }).ended).toMatchObject({
    code: 1,
    stderr: "error: cannot write the output: ENOSPC: no space left on device, write\n",
  });
});

test.skipIf(kubectlMissing() !== undefined)("kubectl finds the program as its plugin, and help says so", async () => {
  const { kubeconfigPath } = await cluster();
  const folder = temporaryFolder();
  symlinkSync(programPath(), path.join(folder, "kubectl-metrics"));
  const env = {
    KUBECONFIG: kubeconfigPath,
    PATH: [folder, path.dirname(process.execPath), "/usr/bin", "/bin"].join(path.delimiter),
  };
  const kubectl = await kubectlPath();
  const dispatched = await start(kubectl, ["metrics", "top", "nodes"], env).ended;
  const help = await start(kubectl, ["metrics", "--help"], env).ended;

  expect(dispatched).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(/^NAME +CPU\(cores\) +CPU\(%\)/),
  });
  expect(help).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("\n  kubectl metrics COMMAND") });
});

test("a program started by its own name says that name", async () => {
  const { stdout } = await startProgram("--help", { _: "/usr/local/bin/kubectl-metrics" }).ended;

  expect(stdout).toContain("\n  kubectl-metrics COMMAND");
});
