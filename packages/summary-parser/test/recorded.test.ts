import { describe, expect, test } from "vitest";
import { parseSummary, safeParseNodeStats, safeParseSummary } from "../src/index.ts";
import { recorded, recordedText } from "./support/recorded.ts";

const RENAMED: Readonly<Record<string, string>> = {
  volume: "volumeStats",
  "ephemeral-storage": "ephemeralStorage",
  process_stats: "processStats",
  process_count: "processCount",
  maxpid: "maxPid",
  curproc: "numOfRunningProcesses",
};

/** The document as it should be read, found without the parser: keys renamed, times as numbers. */
function expected(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => expected(item));
  if (key === "time" || key === "startTime") return Date.parse(String(value));
  if (typeof value !== "object" || value === null) return value;

  const entries = Object.entries(value).map(([name, field]) => [RENAMED[name] ?? name, expected(field, name)]);
  return Object.fromEntries("podRef" in value ? [...entries, ["unreadableContainers", 0]] : entries);
}

describe.for(recorded)("$kubernetes $name", ({ text }) => {
  test("every field is read, and nothing else", () => {
    expect(parseSummary(text)).toEqual(expected(JSON.parse(text)));
  });

  test("without an issue", () => {
    expect(safeParseSummary(text)).toMatchObject({ ok: true, issues: [], omittedIssues: 0 });
  });

  test("its node alone is the same node", () => {
    expect(safeParseNodeStats(text)).toEqual({ ok: true, node: parseSummary(text).node, issues: [], omittedIssues: 0 });
  });
});

test("the two forms of one summary list the same pods and containers", () => {
  // The kubelet writes pods and containers in no order of its own: it goes through a Go map.
  const names = (name: string): unknown =>
    parseSummary(recordedText(name))
      .pods.flatMap(({ podRef, containers }) => containers.map((container) => `${podRef.uid} ${container.name}`))
      .toSorted();

  expect(names("node1.summary.only_cpu_and_memory.json")).toEqual(names("node1.summary.json"));
});
