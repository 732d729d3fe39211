import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { bench, describe } from "vitest";
import { safeParseNodeStats, safeParseSummary } from "../src/index.ts";

/** The summary of a full node, as the kubelet writes it: with a space of indent. */
function fullNode(): string {
  const [node] = generateWorld({ nodes: 1, podsPerNode: 110, containersPerPod: 2, seed: 1 }).nodes;
  const text = node?.summary(Date.UTC(2026, 10, 24), false);
  if (text === undefined) throw new Error("the generated node has no summary");
  return text;
}

describe("summary of 110 pods with 2 containers each", () => {
  const text = fullNode();

  bench("JSON.parse", () => void JSON.parse(text));
  bench("safeParseSummary: JSON.parse and validation", () => void safeParseSummary(text));
  bench("safeParseNodeStats: the node alone", () => void safeParseNodeStats(text));
});
