import type { FaultName } from "@kubectl-metrics/real-cluster";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cluster, metrics } from "./support/programs.ts";

/** A kubelet is given up after 10 seconds, as is a Metrics API beside which kubelets can be asked; a silent API server after 30. */
const [KUBELET, METRICS_API, SILENCE] = [15_000, 15_000, 35_000];

function during(fault: FaultName): void {
  beforeAll(() => cluster.fault(fault));
  afterAll(() => cluster.restore(fault));
}

/** The row of a node, its cells apart. */
const cells = (table: string, node: string): readonly string[] =>
  table
    .split("\n")
    .find((line) => line.startsWith(`${node} `))
    ?.trimEnd()
    .split(/ {2,}/) ?? [];

const UNKNOWN = ["<unknown>", "<unknown>", "<unknown>", "<unknown>"];
const KNOWN = [
  expect.stringMatching(/^\d+m$/),
  expect.stringMatching(/^\d+%$/),
  expect.stringMatching(/^\d+Mi$/),
  expect.stringMatching(/^\d+%$/),
];

describe.for(["kubelet-stopped", "kubelet-dropped", "node-cut-off"] as const)("%s", (fault) => {
  during(fault);

  test("top nodes: the other node's figures", async () => {
    const { code, stdout, milliseconds } = await metrics("top nodes");

    expect({ code, node1: cells(stdout, "node1"), node2: cells(stdout, "node2") }).toEqual({
      code: 0,
      node1: ["node1", ...KNOWN],
      node2: ["node2", ...UNKNOWN],
    });
    expect(milliseconds).toBeLessThan(5_000);
  });

  test("top pods: the other node's pods, and the sum says what it covers", async () => {
    const { code, stdout, stderr } = await metrics("top pods -A --sum --columns +node");
    const lines = stdout.split("\n");

    expect(code).toBe(0);
    expect(lines.filter((line) => / node1 *$/.test(line) && /\d+Mi/.test(line)).length).toBeGreaterThan(5);
    expect(lines.filter((line) => / node2 *$/.test(line) && /\d+Mi/.test(line))).toEqual([]);
    expect(stderr).toMatch(/^note: the sum covers \d+ of \d+ rows; the others are not known$/m);
  });

  test("--source summary: the other node within the time limit of a kubelet", async () => {
    const { code, stdout, stderr, milliseconds } = await metrics("top nodes --source summary");

    expect({ code, node1: cells(stdout, "node1"), node2: cells(stdout, "node2") }).toEqual({
      code: 0,
      node1: ["node1", ...KNOWN],
      node2: ["node2", ...UNKNOWN],
    });
    expect(stderr).toMatch(/^warning: .*node2.*\n$/);
    expect(milliseconds).toBeLessThan(KUBELET);
  });

  test("a node that was named and has no metrics is exit code 1", async () => {
    expect((await metrics("top node node2")).code).toBe(1);
  });
});

describe("metrics-server-frozen", () => {
  during("metrics-server-frozen");

  test("top nodes: the kubelets, within the time limit, and why", async () => {
    const { code, stdout, stderr, milliseconds } = await metrics("top nodes");

    expect({ code, node1: cells(stdout, "node1"), node2: cells(stdout, "node2") }).toEqual({
      code: 0,
      node1: ["node1", ...KNOWN],
      node2: ["node2", ...KNOWN],
    });
    expect(stderr).toMatch(/^note: read from the kubelets, because .*\n$/);
    expect(milliseconds).toBeLessThan(METRICS_API);
  });

  test("--source metrics-api: no rows, exit code 1", async () => {
    const { code, stdout, milliseconds } = await metrics("top nodes --source metrics-api");

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(milliseconds).toBeLessThan(SILENCE);
  });

  test("--request-timeout bounds it", async () => {
    const { code, milliseconds } = await metrics("top nodes --source metrics-api --request-timeout 2s");

    expect(code).toBe(1);
    expect(milliseconds).toBeLessThan(5_000);
  });
});

test("while the API server is restarted, every run ends, with data or with a reason", {
  timeout: 300_000,
}, async () => {
  let restarting = true;
  const restart = cluster.fault("api-server-restarted").finally(() => {
    restarting = false;
  });
  const runs = [];
  while (restarting) runs.push(await metrics("top nodes"));
  await restart;
  await cluster.restore("api-server-restarted");

  for (const { code, stdout, stderr, milliseconds } of runs) {
    expect(milliseconds).toBeLessThan(SILENCE + KUBELET);
    if (code === 0) expect(stdout).toMatch(/^NAME /);
    else
      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(/^error: cannot /),
      });
  }
  expect(runs.some(({ code }) => code === 1)).toBe(true);
  expect(await metrics("top nodes")).toMatchObject({ code: 0, stderr: "" });
});

describe("api-server-stopped", () => {
  during("api-server-stopped");

  test("the connection was refused, at once", async () => {
    const { code, stdout, stderr, milliseconds } = await metrics("top nodes");

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("10.244.250.10:6443: the connection was refused");
    expect(milliseconds).toBeLessThan(3_000);
  });
});
