import { expect, test } from "vitest";
import { CATALOGUE } from "../../../src/diagnosis/catalogue.ts";
import { type FlagChange, patchFlags } from "../../../src/diagnosis/commands/patch-flags.ts";
import type { WorkloadFacts } from "../../../src/diagnosis/remedy-facts.ts";
import { applyPatch, patchOf } from "./apply-patch.ts";
import { CLUSTER, withFlags } from "./facts.ts";

/** A pod template with the flags of the facts. */
const template = ({ flagsIn, flags }: WorkloadFacts): unknown => ({
  spec: { template: { spec: { containers: [{}, flagsIn === "none" ? {} : { [flagsIn]: flags }], tolerations: [] } } },
});

interface Case {
  readonly name: string;
  readonly flagsIn: WorkloadFacts["flagsIn"];
  readonly flags: readonly string[];
  readonly change: FlagChange;
  readonly result: unknown;
}

const set = (...flags: readonly string[]): FlagChange => ({ set: flags });

const cases: readonly Case[] = [
  { name: "adds to args", flagsIn: "args", flags: ["--a=1"], change: set("--b"), result: { args: ["--a=1", "--b"] } },
  {
    name: "adds to the command",
    flagsIn: "command",
    flags: ["/metrics-server", "--a"],
    change: set("--b=2"),
    result: { command: ["/metrics-server", "--a", "--b=2"] },
  },
  {
    name: "begins a list",
    flagsIn: "none",
    flags: [],
    change: set("--b", "--c=3"),
    result: { args: ["--b", "--c=3"] },
  },
  {
    name: "replaces by index",
    flagsIn: "args",
    flags: ["--a", "--b=1", "--c"],
    change: set("--b=2"),
    result: { args: ["--a", "--b=2", "--c"] },
  },
  {
    name: "joins a value that is a word of its own",
    flagsIn: "args",
    flags: ["--b", "1", "--c"],
    change: set("--b=2"),
    result: { args: ["--b=2", "--c"] },
  },
  {
    name: "leaves one of two",
    flagsIn: "args",
    flags: ["--b=1", "--c", "--b", "3"],
    change: set("--b=2"),
    result: { args: ["--b=2", "--c"] },
  },
  {
    name: "drops what contradicts",
    flagsIn: "args",
    flags: ["--kubelet-insecure-tls", "--a", "--x=1"],
    change: { set: ["--b=2"], drop: ["--kubelet-insecure-tls", "--x"] },
    result: { args: ["--a", "--b=2"] },
  },
  {
    name: "a switch has no value of its own",
    flagsIn: "args",
    flags: ["--kubelet-insecure-tls", "word"],
    change: set("--kubelet-insecure-tls"),
    result: { args: ["--kubelet-insecure-tls", "word"] },
  },
];

test.for(cases)("$name", ({ flagsIn, flags, change, result }) => {
  const { workload } = withFlags(flagsIn, flags);

  const patched = applyPatch(template(workload), patchOf(patchFlags(workload, change)));

  expect(patched).toEqual({ spec: { template: { spec: { containers: [{}, result], tolerations: [] } } } });
});

test("the container's port follows, where it declares one", () => {
  const change = { set: ["--secure-port=4443"], port: 4443 };
  const operations = (portIndex: number | undefined): readonly object[] =>
    patchOf(patchFlags({ ...withFlags("args", []).workload, portIndex }, change));
  const flag = { op: "add", path: "/spec/template/spec/containers/1/args/-", value: "--secure-port=4443" };
  expect(operations(undefined)).toEqual([flag]);
  expect(operations(2)).toEqual([
    flag,
    { op: "replace", path: "/spec/template/spec/containers/1/ports/2/containerPort", value: 4443 },
  ]);
});

test("names are quoted where a shell needs it", () => {
  const workload = { ...CLUSTER.workload, namespace: "a b", name: "it's" };

  expect(patchFlags(workload, set("--b='"))).toBe(
    `kubectl -n 'a b' patch deployment 'it'\\''s' --type=json -p '[{"op":"add","path":"/spec/template/spec/containers/1/args/-","value":"--b='\\''"}]'`,
  );
});

test.for(["args", "command", "none"] as const)(
  "every JSON patch of the catalogue applies to flags in %s",
  (flagsIn) => {
    const facts = withFlags(
      flagsIn,
      flagsIn === "none" ? [] : ["--kubelet-port=10255", "--kubelet-insecure-tls", "--source=x"],
    );
    const service = { spec: { selector: {}, ports: [{ targetPort: 1 }] } };
    const commands = CATALOGUE.flatMap(({ remedies }) => remedies.flatMap((remedy) => remedy.commands(facts)));
    const patches = commands.filter((command) => command.includes("--type=json"));

    expect(patches.length).toBeGreaterThan(10);
    for (const command of patches) {
      const target = command.includes(" patch service ") ? service : template(facts.workload);
      expect(() => applyPatch(target, patchOf(command)), command).not.toThrow();
    }
  },
);
