import { expect, test } from "vitest";
import { changeText } from "../src/report/change-text.ts";
import { scenarioText } from "../src/report/scenario-text.ts";
import type { ScenarioResult } from "../src/series/run-scenario.ts";

const spread = (median: number, around = 0.1) => ({
  median,
  lower: median * (1 - around),
  upper: median * (1 + around),
  min: median / 2,
  max: median * 2,
});

const costs = (wall: number, peak: number) => ({
  wallMilliseconds: spread(wall),
  cpuMilliseconds: undefined,
  peakMebibytes: spread(peak),
});

/** A scenario in which node20 takes that part of kubectl's time. */
const scenario = (wall: number, printed = "same"): ScenarioResult => ({
  id: "small",
  name: "top nodes, 3 nodes",
  runs: 25,
  contenders: [
    {
      id: "node20",
      printed,
      costs: costs(1234 * wall, 50),
      traffic: { requests: 3, bytes: 6000, summariesInFlight: 0 },
      ratios: { to: "kubectl", figures: { wallMilliseconds: spread(wall), peakMebibytes: spread(0.5) } },
    },
    {
      id: "kubectl",
      printed: "same",
      costs: costs(1234, 100),
      traffic: { requests: 4, bytes: 4 * 2 ** 20, summariesInFlight: 0 },
    },
  ],
});

test("a scenario is a table of ratios, medians and what one run asked for", () => {
  expect(scenarioText(scenario(2))).toBe(
    [
      "top nodes, 3 nodes (n=25; ratios to kubectl; same output)",
      "                  wall ratio  cpu ratio       memory ratio      wall  cpu     peak  requests    bytes",
      "  node20   2.00 (1.80..2.20)          –  0.50 (0.45..0.55)  2,468 ms    –   50 MiB         3  5.9 KiB",
      "  kubectl                  –          –                  –  1,234 ms    –  100 MiB         4  4.0 MiB",
      "",
    ].join("\n"),
  );
});

test("programs that print something else have not done the same work", () => {
  expect(scenarioText(scenario(2, "other"))).toContain("; OUTPUT DIFFERS)");
  expect(scenarioText({ ...scenario(2, "other"), forOrientation: true })).toContain(
    "; for orientation: kubectl does less",
  );
});

test("on a live cluster nothing is said of the output", () => {
  const contenders = scenario(1, "other").contenders.map(({ traffic, ...rest }) => rest);

  expect(scenarioText({ ...scenario(1), contenders }).split("\n")[0]).toBe(
    "top nodes, 3 nodes (n=25; ratios to kubectl)",
  );
});

test("a scenario of summaries says what each costs and how many are asked for at once", () => {
  const { contenders } = scenario(1);
  const asked = contenders.map((one) => ({ ...one, traffic: { requests: 501, bytes: 1024, summariesInFlight: 16 } }));
  const text = scenarioText({ ...scenario(1), summaries: 500, contenders: asked });

  expect(text.split("\n")[1]).toMatch(/a summary$/);
  expect(text.split("\n")[2]).toMatch(/501, 16 at once {2}1\.0 KiB {4}2\.47 ms$/);
});

const result = (date: string, scenarios: readonly ScenarioResult[]) => ({
  date,
  machine: { platform: "linux", architecture: "x64", processors: 2, processor: "p", memoryGibibytes: 8, load: 0 },
  kubectl: "1.35.2",
  variants: {},
  method: "m",
  connection: "c",
  scenarios,
  failures: [],
});

test("a comparison shows every ratio that both have, and which changes are noise", () => {
  const before = result("2026-01-01T00:00:00Z", [scenario(2)]);

  expect(changeText(before, result("2026-01-02T00:00:00Z", [scenario(1)]))).toBe(
    [
      "Ratios since 2026-01-01T00:00:00Z:",
      "                       before   now  change",
      "small  node20    wall    2.00  1.00   -50 %",
      "small  node20  memory    0.50  0.50     0 %  within the spread",
      "",
    ].join("\n"),
  );
  expect(changeText(before, result("2026-01-02T00:00:00Z", []))).toContain("none in common");
});
