import { expect, test, vi } from "vitest";
import { cluster, kubectl, metrics } from "./support/programs.ts";

/** A row of which something is not known; some pods start again and again. */
const UNKNOWN = /^(?!.*(leaker|crasher)).*<unknown>/m;

const names = (table: string): readonly string[] =>
  table
    .split("\n")
    .map((line) => line.split(/ {2,}/).slice(0, 2).join("/"))
    // Comes and goes.
    .filter((name) => !/metrics-server|leaker|crasher/.test(name))
    .toSorted();

test("without metrics-server the same tables, and one line that says so; with it again, no line", {
  timeout: 300_000,
}, async () => {
  const before = { nodes: await metrics("top nodes"), pods: await metrics("top pods -A") };
  // A container that has just started has no rate yet.
  await vi.waitFor(async () => expect((await metrics("top pods -A --source summary")).stdout).not.toMatch(UNKNOWN), {
    timeout: 120_000,
    interval: 2_000,
  });
  await cluster.fault("metrics-server-removed");
  const without = { nodes: await metrics("top nodes"), pods: await metrics("top pods -A") };
  const theirs = await kubectl("top nodes");
  await cluster.restore("metrics-server-removed");
  const after = { nodes: await metrics("top nodes"), pods: await metrics("top pods -A") };

  expect(theirs).toMatchObject({ code: 1, stderr: "error: Metrics API not available\n" });
  for (const { nodes, pods } of [before, after]) {
    expect(nodes).toMatchObject({ code: 0, stderr: "" });
    expect(pods).toMatchObject({ code: 0, stderr: "" });
  }
  for (const { code, stdout, stderr } of [without.nodes, without.pods]) {
    expect(code).toBe(0);
    expect(stdout).not.toMatch(UNKNOWN);
    expect(stderr).toBe(
      "note: read from the kubelets, because the Metrics API (metrics.k8s.io) is not installed; what to do: kubectl metrics explain-errors --rule metrics-api-not-installed\n",
    );
  }
  expect(without.nodes.stdout.split("\n")[0]).toBe(before.nodes.stdout.split("\n")[0]);
  expect(names(without.nodes.stdout).map((name) => name.split("/")[0])).toEqual(
    names(before.nodes.stdout).map((name) => name.split("/")[0]),
  );
  expect(names(without.pods.stdout)).toEqual(names(before.pods.stdout));
});
