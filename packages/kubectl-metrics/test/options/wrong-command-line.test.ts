import { describe, expect, test } from "vitest";
import { runLine } from "../support/run.ts";

const NODE_COLUMNS =
  "name, cpu, cpu-percent, memory, memory-percent, swap, swap-percent, cpu-available, memory-available, age, window";

/** What is wrong, and what is said; each ends with 2, without a word on standard output and without a request. */
const WRONG: readonly (readonly [line: string, message: string])[] = [
  ["bogus", 'unknown command "bogus"; expected one of top, convert, explain-errors'],
  ["help bogus", 'unknown command "bogus"; expected one of top, convert, explain-errors'],
  ["-n web top", "expected a command before the flags, got -n"],
  ["top bogus", 'unknown kind "bogus"; expected nodes, pods or containers'],
  ["top __proto__", 'unknown kind "__proto__"; expected nodes, pods or containers'],
  ["top nodes --bogus", "unknown flag: --bogus"],
  ["top nodes -x", "unknown shorthand flag: 'x' in -x"],
  ["top nodes --columns bogus", `--columns: expected one of ${NODE_COLUMNS}, got "bogus"`],
  ["top nodes --columns +node", `--columns: expected one of ${NODE_COLUMNS}, got "node"`],
  ["top nodes --sort-by cpu,bogus", `--sort-by: expected one of ${NODE_COLUMNS}, got "bogus"`],
  ["top nodes --limit ten", '--limit expects a whole number, got "ten"'],
  ["top nodes --limit -1", '--limit expects a whole number, got "-1"'],
  ["top nodes --limit 1.5", '--limit expects a whole number, got "1.5"'],
  ["top nodes -o xml", '--output expects one of table, wide, json, yaml, csv, tsv, ndjson, name, got "xml"'],
  ["top nodes --source x", '--source expects one of auto, metrics-api, summary, got "x"'],
  ["top nodes --request-timeout soon", '--request-timeout expects a time such as 10s or 1m30s, or seconds, got "soon"'],
  ["top nodes --sum -o csv", "--sum is for tables, json and yaml: -o csv has a record for each row and no other"],
  ["top nodes a -l x=y", "only one of NAME or a selector can be provided"],
  ["top pods a --field-selector metadata.name=a", "only one of NAME or a selector can be provided"],
  ["top nodes --containers", "--containers is for pods: top pods --containers"],
  [
    "top pods -f x --source summary",
    "only one of --filename and --source can be provided: saved documents are a source of their own",
  ],
  ["top nodes -l a=b=c", "found '=', expected: ',' or 'end of string'"],
  ["top nodes -l 'zone in (a'", "unable to parse requirement: found '', expected: ',' or ')'"],
  ["top pods --field-selector abc", "invalid selector: 'abc'; can't understand 'abc'"],
  ["top nodes pod/web-1", 'expected the name of one of the nodes, got "pod/web-1"'],
  ["top pods -n", "flag needs an argument: 'n' in -n"],
  ["convert", "expected -f FILE, a directory, or - for standard input"],
  ["convert node.json", 'expected no arguments, got "node.json"; files are given with -f'],
  [
    "convert -f x --to metrics.k8s.io/v2",
    '--to expects one of metrics.k8s.io/v1beta1, metrics.k8s.io/v1, got "metrics.k8s.io/v2"',
  ],
  ["convert -f x -o csv", '--output expects one of json, yaml, got "csv"'],
  ["convert -f x -n web", "unknown shorthand flag: 'n' in -n"],
];

describe("a wrong command line", () => {
  test.for(WRONG)("%s", async ([line, message]) => {
    const command = /^(top|convert)\b/.exec(line)?.[0];
    const help = command === undefined ? "kubectl metrics --help" : `kubectl metrics ${command} --help`;

    expect(await runLine(line)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${message}\nSee '${help}' for usage.\n`,
    });
  });
});
