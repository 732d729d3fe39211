import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { cluster, kubectl, metrics, programPath } from "./support/programs.ts";
import { ofOneScrape } from "./support/same-scrape.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plugin-"));
  symlinkSync(programPath, path.join(folder, "kubectl-metrics"));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** kubectl finds the plugin on PATH, and the plugin finds node there. */
const plugged = (line: string, env: Record<string, string> = {}) => {
  const PATH = [folder, path.dirname(process.execPath), "/usr/bin", "/bin"].join(path.delimiter);
  return kubectl(line, { env: { ...env, PATH } });
};

test("kubectl lists it as a plugin", async () => {
  expect((await plugged("plugin list")).stdout).toContain("kubectl-metrics");
});

test("kubectl metrics top nodes", async () => {
  const [dispatched, direct] = await ofOneScrape(() =>
    Promise.all([plugged("metrics top nodes"), metrics("top nodes")]),
  );

  expect(dispatched).toMatchObject({ code: 0, stderr: "", stdout: direct.stdout });
});

test("flags stand anywhere after the plugin's name", async () => {
  const [before, after] = await ofOneScrape(() =>
    Promise.all([
      plugged("metrics top -n demo pods --sort-by memory"),
      plugged("metrics top pods -n demo --sort-by=memory"),
    ]),
  );

  expect(before).toMatchObject({ code: 0, stderr: "", stdout: after.stdout });
});

test("its exit code is kubectl's", async () => {
  expect((await plugged("metrics top nodes --no-such-flag")).code).toBe(2);
  expect((await plugged("metrics top node no-such-node")).code).toBe(1);
});

test("KUBECONFIG names two files, each with a part", async () => {
  const parts = mkdtempSync(path.join(tmpdir(), "kubeconfigs-"));
  onTestFinished(() => rmSync(parts, { recursive: true, force: true }));
  const [first, second] = [path.join(parts, "clusters"), path.join(parts, "users")];
  const lines = readFileSync(cluster.kubeconfig("admin"), "utf8").split("\n");
  const isUsers = (line: string): boolean => line.startsWith("users:");
  writeFileSync(first, lines.filter((line) => !isUsers(line)).join("\n"));
  writeFileSync(second, ["apiVersion: v1", "kind: Config", ...lines.filter(isUsers)].join("\n"));
  const KUBECONFIG = [first, second].join(path.delimiter);

  expect(await plugged("metrics top nodes", { KUBECONFIG })).toMatchObject({ code: 0, stderr: "" });
  expect((await plugged("metrics top nodes", { KUBECONFIG: first })).code).toBe(1);
});

test("another context, by flag", async () => {
  const { code, stderr } = await plugged("metrics top nodes --context no-such-context");

  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("no-such-context") });
});
