import { expect, test } from "vitest";
import { parseCommandLine } from "../src/command-line.ts";

test("three nodes of ten pods by default", () => {
  const { cluster, faults } = parseCommandLine([]);

  expect([cluster.world?.nodes.length, cluster.world?.pods.length, cluster.metricsVersions, faults]).toEqual([
    3,
    30,
    ["v1beta1"],
    [],
  ]);
});

test("every size can be chosen", () => {
  const { cluster } = parseCommandLine([
    "--nodes",
    "2",
    "--pods-per-node",
    "4",
    "--containers",
    "3",
    "--seed",
    "9",
    "--port",
    "7443",
    "--http",
  ]);
  const containers = cluster.world?.pods.map((pod) => pod.object().spec.containers.length);

  expect([cluster.world?.nodes.length, cluster.port, cluster.http, containers]).toEqual([
    2,
    7443,
    true,
    Array(8).fill(3),
  ]);
});

test("the recorded world stands still", () => {
  const { cluster } = parseCommandLine(["--recorded"]);

  expect(cluster.world?.nodes.map(({ name }) => name)).toEqual(["node1", "node2"]);
  expect(cluster.now?.()).toBe(Date.parse("2026-11-23T16:35:55.600Z"));
});

test.for([
  ["none", []],
  ["v1", ["v1"]],
  ["v1,v1beta1", ["v1", "v1beta1"]],
] as const)("--versions %s", ([text, versions]) => {
  expect(parseCommandLine(["--versions", text]).cluster.metricsVersions).toEqual(versions);
});

test("faults name a path or a node", () => {
  expect(
    parseCommandLine(["--fault", "503@/apis/metrics.k8s.io", "--fault", "html@node=worker-1", "--fault", "stale"])
      .faults,
  ).toEqual([
    { fault: "503", match: { path: "/apis/metrics.k8s.io" } },
    { fault: "html", match: { node: "worker-1" } },
    { fault: "stale", match: { path: "/" } },
  ]);
});

test.for([
  [[], undefined, false],
  [["--scenario", "dns-down"], "dns-down", false],
  [["--scenarios"], undefined, true],
] as const)("scenarios: %s", ([args, scenario, listsScenarios]) => {
  const read = parseCommandLine(args);

  expect([read.cluster.scenario, read.listsScenarios]).toEqual([scenario, listsScenarios]);
});

test.for([
  [["--nodes", "x"], '--nodes takes a whole number, not "x"'],
  [["--missing-metrics", "2"], '--missing-metrics takes a number from 0 to 1, not "2"'],
  [["--versions", "v2"], '--versions takes v1, v1beta1 or none, not "v2"'],
  [["--bogus"], "Unknown option '--bogus'"],
] as const)("%s is refused", ([args, message]) => {
  expect(() => parseCommandLine(args)).toThrow(message);
});
