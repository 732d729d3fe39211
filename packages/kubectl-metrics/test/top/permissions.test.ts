import type { AccessRule } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { kubeletWorld } from "./kubelet-world.ts";

const METRICS: AccessRule = { verbs: ["get", "list"], apiGroups: ["metrics.k8s.io"], resources: ["nodes", "pods"] };
const read = (...resources: readonly string[]): AccessRule => ({ verbs: ["get", "list"], resources });

interface Case {
  readonly name: string;
  readonly rules: readonly AccessRule[];
  readonly line: string;
  readonly code: number;
  readonly header: string;
  readonly stderr: RegExp;
}

const PLAIN = "NAME CPU(cores) MEMORY(bytes)";
const NO_NODES = 'cannot list nodes: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes"';

const CASES: readonly Case[] = [
  {
    name: "nodes without the list of nodes: percentages left out",
    rules: [METRICS],
    line: "top nodes",
    code: 0,
    header: PLAIN,
    stderr: new RegExp(`^note: CPU\\(%\\), MEMORY\\(%\\) left out: ${NO_NODES}.*\n$`),
  },
  {
    name: "a percentage that was asked for: not known, and why",
    rules: [METRICS],
    line: "top nodes --columns name,cpu-percent",
    code: 0,
    header: "NAME CPU(%)",
    stderr: new RegExp(`^note: CPU\\(%\\) not known: ${NO_NODES}.*\n$`),
  },
  {
    name: "pods without the list of nodes",
    rules: [METRICS, read("pods")],
    line: "top pods",
    code: 0,
    header: PLAIN,
    stderr: new RegExp(`^note: CPU\\(%\\), MEMORY\\(%\\) left out: ${NO_NODES}.*\n$`),
  },
  {
    name: "pods without the list of pods",
    rules: [METRICS, read("nodes")],
    line: "top pods -o wide",
    code: 0,
    header: `${PLAIN} AGE WINDOW`,
    stderr: /^note: CPU\(%\), MEMORY\(%\), NODE left out: cannot list pods in namespace default: 403 Forbidden: .*\n$/,
  },
  {
    name: "kubectl's columns need neither",
    rules: [METRICS],
    line: "top pods --columns name,cpu,memory",
    code: 0,
    header: PLAIN,
    stderr: /^$/,
  },
  {
    name: "nothing at all: both reasons",
    rules: [],
    line: "top nodes",
    code: 1,
    header: "",
    stderr:
      /^error: cannot list nodes\.metrics\.k8s\.io: 403 .*\nerror: and the kubelets can't be read either: cannot list nodes: 403 .*\n$/,
  },
  {
    name: "a selector of pods in summaries needs the list of pods",
    rules: [read("nodes", "nodes/proxy")],
    line: "top pods -l app=api --source summary",
    code: 1,
    header: "",
    stderr: /^error: cannot list pods in namespace default: 403 .*; a summary has no labels: .*\n$/,
  },
  {
    name: "summaries of all nodes where pods may not be listed",
    rules: [read("nodes", "nodes/proxy")],
    line: "top pods -n shop --source summary",
    code: 0,
    header: "NAME CPU(cores) CPU(%) MEMORY(bytes) MEMORY(%)",
    stderr: /^$/,
  },
  {
    name: "a named node's summary needs no list",
    rules: [read("nodes/proxy")],
    line: "top node worker-1 --source summary",
    code: 0,
    header: PLAIN,
    stderr: /^note: CPU\(%\), MEMORY\(%\) left out: cannot get node worker-1: 403 .*\n$/,
  },
];

describe("with fewer rights", () => {
  test.for(CASES)("$name", async ({ rules, line, code, header, stderr }) => {
    const cluster = await withCluster({ world: kubeletWorld(), users: { jane: { rules } } });
    const said = await runLine(`${line} --as jane`, { cluster });

    expect(said.code).toBe(code);
    expect(said.stdout.split("\n")[0]?.trimEnd().replaceAll(/ +/g, " ")).toBe(header);
    expect(said.stderr).toMatch(stderr);
  });
});
