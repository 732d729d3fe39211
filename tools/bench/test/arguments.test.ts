import { expect, test } from "vitest";
import { type BenchArguments, parseArguments } from "../src/arguments.ts";

const KNOWN = ["small", "nodes"];
const DEFAULTS: BenchArguments = {
  help: false,
  scenarios: [],
  variants: ["node20", "node22", "executable"],
  json: ".cache/bench.json",
};

interface Case {
  readonly line: string;
  readonly wanted: Partial<BenchArguments>;
}

const CASES: readonly Case[] = [
  { line: "", wanted: {} },
  { line: "small nodes", wanted: { scenarios: ["small", "nodes"] } },
  { line: "-- small", wanted: { scenarios: ["small"] } },
  { line: "--variants executable,node20", wanted: { variants: ["executable", "node20"] } },
  {
    line: "nodes --runs 3 --json a.json --compare b.json",
    wanted: { scenarios: ["nodes"], runs: 3, json: "a.json", compare: "b.json" },
  },
  {
    line: "--kubeconfig k.yaml --kubectl ./kubectl",
    wanted: { users: { kubeconfig: "k.yaml", kubectl: "./kubectl" } },
  },
  { line: "--real", wanted: { real: {} } },
  {
    line: "small --real --load 1000,10000",
    wanted: { scenarios: ["small"], real: { load: { nodes: 1000, pods: 10_000 } } },
  },
  { line: "-h", wanted: { help: true } },
];

test.for(CASES)("pnpm bench $line", ({ line, wanted }) => {
  expect(parseArguments(line.split(" ").filter(Boolean), KNOWN)).toEqual({ ...DEFAULTS, ...wanted });
});

const WRONG = [
  { line: "tall", text: 'no scenario "tall"; there are: small, nodes' },
  { line: "--variants node18", text: 'no variant "node18"; there are: node20, node22, executable' },
  { line: "--runs 0", text: '--runs takes a number from 1, not "0"' },
  {
    line: "--kubeconfig k.yaml",
    text: "--kubeconfig and --kubectl go together: a cluster, and the kubectl that fits it",
  },
  { line: "--real --kubeconfig k --kubectl k", text: "--real brings its own cluster: leave out --kubeconfig" },
  { line: "--load 10,100", text: "--load goes with --real" },
  { line: "--real --load 10", text: '--load takes NODES,PODS, not "10"' },
];

test.for(WRONG)("pnpm bench $line is refused", ({ line, text }) => {
  expect(() => parseArguments(line.split(" "), KNOWN)).toThrow(text);
});
