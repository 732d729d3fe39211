import { expect, test } from "vitest";
import type { Program } from "../src/programs/program.ts";
import type { Reference } from "../src/scenarios.ts";
import { contendersOf } from "../src/series/contenders.ts";

const program = (id: string): Program => ({
  id,
  runtime: id,
  ours: (args) => ({ file: id, args }),
  floor: (floor, args) => ({ file: `${id}-${floor}`, args }),
});
const PROGRAMS = [program("node20"), program("executable")];

function round(reference: Reference | undefined, floorArgs: readonly string[] | undefined = ["plan"]) {
  const scenario = { id: "x", name: "x", ours: ["top"], runs: 1, ...(reference === undefined ? {} : { reference }) };
  const surroundings = { kubectl: "/kubectl", env: { HOME: "/h" }, floorArgs: () => floorArgs };
  return contendersOf(scenario, PROGRAMS, surroundings).map(
    ({ id, command, against }) => `${id}: ${[command.file, ...command.args].join(" ")} / ${against}`,
  );
}

test("kubectl runs once a round, and all are compared with it", () => {
  expect(round({ kind: "kubectl", args: ["top", "nodes"] })).toEqual([
    "node20: node20 top / kubectl",
    "executable: executable top / kubectl",
    "kubectl: /kubectl top nodes / undefined",
  ]);
});

test("each program is followed by the floor of its own runtime", () => {
  expect(round({ kind: "floor", floor: "drain" })).toEqual([
    "node20: node20 top / node20 drain",
    "node20 drain: node20-drain plan / undefined",
    "executable: executable top / executable drain",
    "executable drain: executable-drain plan / undefined",
  ]);
});

test("without a reference, or where its floor can't run, the programs run alone", () => {
  const alone = ["node20: node20 top / undefined", "executable: executable top / undefined"];

  expect(round(undefined)).toEqual(alone);
  const scenario = {
    id: "x",
    name: "x",
    ours: ["top"],
    runs: 1,
    reference: { kind: "floor", floor: "drain" },
  } as const;
  const found = contendersOf(scenario, PROGRAMS, { kubectl: "", env: {}, floorArgs: () => undefined });
  expect(found.map(({ id, against }) => `${id} ${against}`)).toEqual(["node20 undefined", "executable undefined"]);
});

test("what is watched has a terminal, and kubectl is started again and again", () => {
  const reference = { kind: "kubectl", args: ["top", "nodes"] } as const;
  const scenario = { id: "x", name: "x", ours: ["top", "--watch"], runs: 1, reference, samples: 3 };
  const found = contendersOf(scenario, [program("it's")], { kubectl: "/kubectl", env: {}, floorArgs: () => undefined });

  expect(found.map(({ command: { file, args } }) => [file, ...args])).toEqual([
    [
      "/bin/sh",
      "-c",
      'exec script -qefc "$1" /dev/null',
      "sh",
      "stty cols 120 rows 40; TERM=xterm exec 'it'\\''s' 'top' '--watch'",
    ],
    [
      "/bin/sh",
      "-c",
      'i=0; while [ $i -lt 3 ]; do "$0" "$@" || exit; i=$((i + 1)); sleep 1; done',
      "/kubectl",
      "top",
      "nodes",
    ],
  ]);
});
