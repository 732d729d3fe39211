import { generateWorld, staticNode } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import type { EndSignal } from "../../src/terminal.ts";
import { nodeObject, worldOf } from "../support/objects.ts";
import { NOW, type TestContextOptions, testContext } from "../support/test-context.ts";
import { withCluster } from "../support/with-cluster.ts";
import { words } from "../support/words.ts";

/** A minute that goes as fast as the program asks: every alarm rings at once, at its time. */
async function watched(line: string, options: TestContextOptions & { world?: ReturnType<typeof worldOf> } = {}) {
  let time = NOW;
  const world = options.world ?? worldOf([staticNode(nodeObject("node-1"), { cpu: "250m", memory: "1Gi" })]);
  const cluster = await withCluster({ world, now: () => time });
  const base = testContext({ ...options, env: { KUBECONFIG: cluster.kubeconfigPath, ...options.env } });
  let onAlarm = (_: number): void => {};
  let send = (_: EndSignal): void => {};
  const context = {
    ...base,
    now: () => time,
    holdSignals: (listener: typeof send) => {
      send = listener;
      return () => {};
    },
    alarm: (delay: number, ring: () => void) => {
      const timer = setImmediate(() => {
        time += delay;
        onAlarm(time - NOW);
        ring();
      });
      return () => clearImmediate(timer);
    },
  };
  return {
    cluster,
    run: async () => ({
      code: await main(words(line), context),
      stdout: base.written.stdout(),
      stderr: base.written.stderr(),
    }),
    onAlarm: (listener: typeof onAlarm) => {
      onAlarm = listener;
    },
    send: (signal: EndSignal) => send(signal),
  };
}

test("a table has its header once, and each line its time", async () => {
  const { run } = await watched("top nodes --watch --count 3");

  expect(await run()).toEqual({
    code: 0,
    stdout: [
      "TIME                   NAME     CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)",
      "2026-11-23T18:00:00Z   node-1   250m         12%      1024Mi          25%",
      "2026-11-23T18:00:05Z   node-1   250m         12%      1024Mi          25%",
      "2026-11-23T18:00:10Z   node-1   250m         12%      1024Mi          25%",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("csv has its header once", async () => {
  const { run } = await watched("top nodes -w --interval 2s --count 2 -o csv --columns name,cpu");

  expect((await run()).stdout).toBe(
    "time,name,cpu_nanocores\n2026-11-23T18:00:00Z,node-1,250000000\n2026-11-23T18:00:02Z,node-1,250000000\n",
  );
});

test("-o json is a document a sample, each on a line; -o yaml a stream of documents", async () => {
  const json = await (await watched("top nodes --watch --count 2 -o json")).run();
  const documents = json.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(documents.map(({ kind, takenAt, items }) => [kind, takenAt, items.length])).toEqual([
    ["NodeUsageList", "2026-11-23T18:00:00Z", 1],
    ["NodeUsageList", "2026-11-23T18:00:05Z", 1],
  ]);

  const yaml = await (await watched("top nodes --watch --count 2 -o yaml")).run();
  expect(yaml.stdout.match(/^---$/gm)).toHaveLength(2);
});

test("a terminal that can't be drawn on gets lines, too", async () => {
  const { run } = await watched("top nodes --watch --count 1 --no-headers", {
    isTerminal: true,
    env: { TERM: "dumb" },
  });

  expect((await run()).stdout).toBe("2026-11-23T18:00:00Z   node-1   250m   12%   1024Mi   25%\n");
});

test("1,000 samples as NDJSON, each read by a JSON parser; a sample that was there is not told again", async () => {
  const world = generateWorld({ nodes: 2, podsPerNode: 0, containersPerPod: 1 });
  const { run, cluster } = await watched("top nodes --watch --interval 5s --count 1000 -o ndjson", { world });
  const { code, stdout, stderr } = await run();
  const records: { name: string; takenAt: string; timestamp: string }[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(new Set(records.map(({ takenAt }) => takenAt)).size).toBe(1_000);
  expect(new Set(records.map(({ name, timestamp }) => `${name} ${timestamp}`)).size).toBe(records.length);
  // The kubelets look every 15 s, and each at its own time: of three refreshes one or two bring nothing.
  expect(cluster.requests.length / 2).toBeGreaterThan(1_400);
});

test("what fails is said once, and it goes on", async () => {
  const { run, cluster, onAlarm } = await watched("top nodes --watch --count 2");
  onAlarm((elapsed) => {
    if (elapsed < 20_000) cluster.setFault({ path: "/" }, "500");
    else cluster.clearFaults();
  });
  const { code, stdout, stderr } = await run();

  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(3);
  expect(stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/^warning: .*500.*; trying again$/)]);
});

test.for([
  { signal: "SIGINT", code: 0 },
  { signal: "SIGTERM", code: 0 },
  { signal: "SIGHUP", code: 129 },
] as const)("$signal ends it with $code", async ({ signal, code }) => {
  const { run, onAlarm, send } = await watched("top nodes --watch");
  onAlarm((elapsed) => {
    if (elapsed > 20_000) send(signal);
  });

  expect((await run()).code).toBe(code);
});

test("a reader that has gone ends it without a word", async () => {
  const stdoutError = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const { run } = await watched("top nodes --watch", { stdoutError });

  expect(await run()).toEqual({ code: 0, stdout: "", stderr: "" });
});

describe("connections", () => {
  test("a refusal does not end it: kubeconfig and credentials are read anew", async () => {
    const { run, cluster, onAlarm } = await watched("top nodes --watch --count 3");
    onAlarm((elapsed) => {
      cluster.clearFaults();
      if (elapsed === 5_000) cluster.setFault({ path: "/" }, "401");
    });
    const { code, stderr } = await run();

    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("401") });
  });
});

test.for([
  ["top nodes --watch --interval 500ms", '--interval expects a time of at least 1s, such as 5s or 1m30s, got "500ms"'],
  ["top nodes --watch --interval 5", '--interval expects a time of at least 1s, such as 5s or 1m30s, got "5"'],
  ["top nodes --watch --count 0", '--count expects a whole number above 0, got "0"'],
  ["top nodes --watch --warn 95", "--critical (90) is below --warn (95)"],
  ["top nodes --watch --warn much", '--warn expects a percentage, got "much"'],
  ["top nodes --count 3", "--count is for --watch"],
  ["top nodes --watch -f summary.json", "--watch reads a cluster; saved documents do not change"],
  ["top nodes --watch -o name", "--watch has nothing to say with -o name: names do not change"],
  ["top nodes --watch -o json --sum", "--watch -o json has records and no sum"],
])("%s", async ([line = "", message]) => {
  const context = testContext();
  expect(await main(words(line), context)).toBe(2);
  expect(context.written.stderr()).toBe(`error: ${message}\nSee 'kubectl metrics top --help' for usage.\n`);
});
