import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Flags } from "../../src/options/flag.ts";
import { normaliseFlags } from "../../src/options/normalise-flags.ts";
import { parseArguments } from "../../src/options/parse-arguments.ts";

const flags = {
  namespace: { kind: "text", alias: "n", describe: "" },
  "all-namespaces": { kind: "switch", alias: "A", describe: "" },
  filename: { kind: "list", alias: "f", describe: "" },
  output: { kind: "text", alias: "o", describe: "", choices: ["json", "yaml"] },
} as const satisfies Flags;

interface Case {
  readonly args: readonly string[];
  readonly words?: readonly string[];
  readonly flags?: object;
}

const CASES: readonly Case[] = [
  { args: [] },
  { args: ["nodes", "a", "b"], words: ["nodes", "a", "b"] },
  { args: ["-n", "web"], flags: { namespace: "web" } },
  { args: ["-nweb"], flags: { namespace: "web" } },
  { args: ["-n=web"], flags: { namespace: "web" } },
  { args: ["--namespace", "web"], flags: { namespace: "web" } },
  { args: ["--namespace=web"], flags: { namespace: "web" } },
  { args: ["--namespace="], flags: { namespace: "" } },
  { args: ["-n", ""], flags: { namespace: "" } },
  { args: ["-Anweb"], flags: { namespace: "web", "all-namespaces": true } },
  { args: ["-An", "web"], flags: { namespace: "web", "all-namespaces": true } },
  { args: ["-A=false"], flags: { "all-namespaces": false } },
  { args: ["--all-namespaces=1"], flags: { "all-namespaces": true } },
  { args: ["--all-namespaces=F"], flags: { "all-namespaces": false } },
  { args: ["--all-namespaces", "false"], words: ["false"], flags: { "all-namespaces": true } },
  { args: ["-A", "-A=false"], flags: { "all-namespaces": false } },
  { args: ["-n", "a", "-n", "b"], flags: { namespace: "b" } },
  { args: ["-f", "a", "-fb", "--filename=c"], flags: { filename: ["a", "b", "c"] } },
  { args: ["-f", "-"], flags: { filename: ["-"] } },
  { args: ["-n", "-A"], flags: { namespace: "-A" } },
  { args: ["-n", "--"], flags: { namespace: "--" } },
  { args: ["--namespace", "a=b"], flags: { namespace: "a=b" } },
  { args: ["--namespace=a=b"], flags: { namespace: "a=b" } },
  { args: ["-n", "007"], flags: { namespace: "007" } },
  { args: ["7", "1e3", "0x10"], words: ["7", "1e3", "0x10"] },
  { args: ["-"], words: ["-"] },
  { args: ["a", "--", "-n", "--b"], words: ["a", "-n", "--b"] },
  { args: ["-o", "yaml"], flags: { output: "yaml" } },
];

const WRONG: readonly (readonly [args: readonly string[], message: string])[] = [
  [["--nope"], "unknown flag: --nope"],
  [["--name"], "unknown flag: --name; did you mean --namespace?"],
  [["--namespaces=x"], "unknown flag: --namespaces; did you mean --namespace?"],
  [["--__proto__=x"], "unknown flag: --__proto__"],
  [["--constructor", "x"], "unknown flag: --constructor"],
  [["--=x"], "unknown flag: --"],
  [["--no-all-namespaces"], "unknown flag: --no-all-namespaces"],
  [["--allNamespaces"], "unknown flag: --allNamespaces"],
  [["-x"], "unknown shorthand flag: 'x' in -x"],
  [["-Ax"], "unknown shorthand flag: 'x' in -Ax"],
  [["-1"], "unknown shorthand flag: '1' in -1"],
  [["-n"], "flag needs an argument: 'n' in -n"],
  [["-An"], "flag needs an argument: 'n' in -An"],
  [["--namespace"], "flag needs an argument: --namespace"],
  [["--all-namespaces=maybe"], '--all-namespaces expects true or false, got "maybe"'],
  [["-A=2"], "'A' in -A=2 expects true or false, got \"2\""],
  [["-o", "xml"], '--output expects one of json, yaml, got "xml"'],
  [["-o="], '--output expects one of json, yaml, got ""'],
];

describe("arguments", () => {
  test.for(CASES)("$args", ({ args, words = [], flags: wanted = {} }) => {
    expect(parseArguments(args, flags)).toEqual({ words, flags: wanted });
  });

  test.for(WRONG)("wrong: %s", ([args, message]) => {
    expect(() => parseArguments(args, flags)).toThrow(expect.objectContaining({ name: "UsageError", message }));
  });

  property.prop([fc.string(), fc.constantFrom("-n", "--namespace")])("any text is a value", (value, flag) => {
    expect(parseArguments([flag, value], flags)).toEqual({ words: [], flags: { namespace: value } });
    expect(parseArguments([`${flag}=${value}`], flags)).toEqual({ words: [], flags: { namespace: value } });
  });

  property.prop([fc.array(fc.string())])("what is written out is written out already", (args) => {
    const written = normalised(args);

    expect(written === undefined ? undefined : normalised(written)).toEqual(written);
  });
});

/** Undefined when the command line is wrong. */
function normalised(args: readonly string[]): readonly string[] | undefined {
  try {
    return normaliseFlags(args, flags);
  } catch {
    return undefined;
  }
}
