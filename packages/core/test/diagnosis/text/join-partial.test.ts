import { expect, test } from "vitest";
import { partialJoiner } from "../../../src/diagnosis/text/join-partial.ts";

/** The lines that come out, each with its number, and how many lost their middle. */
function joined(lines: readonly string[]): { readonly lines: readonly string[]; readonly cut: number } {
  const out: string[] = [];
  let cut = 0;
  const joiner = partialJoiner(
    (line, number) => out.push(`${number} ${line}`),
    () => cut++,
  );
  for (const [index, line] of lines.entries()) joiner.push(line, index + 1);
  joiner.end();
  return { lines: out, cut };
}

const T1 = "2024-05-05T10:00:00.123456789Z";
const T2 = "2024-05-05T10:00:00.2+02:00";

const cases: readonly { name: string; lines: readonly string[]; told: readonly string[] }[] = [
  { name: "other lines", lines: ["fine", `${T1} fine`, "2024"], told: ["1 fine", `2 ${T1} fine`, "3 2024"] },
  {
    name: "whole lines",
    lines: [`${T1} stderr F a`, `${T1} stdout F b`],
    told: [`1 ${T1} stderr F a`, `2 ${T1} stdout F b`],
  },
  {
    name: "parts",
    lines: [`${T1} stderr P one `, `${T2} stderr P two `, `${T2} stderr F three`, `${T1} stderr F four`],
    told: [`1 ${T1} stderr F one two three`, `4 ${T1} stderr F four`],
  },
  {
    name: "parts of two streams, and another line between them",
    lines: [`${T1} stderr P a`, `${T1} stdout P x`, "other", `${T1} stderr F b`, `${T1} stdout F y`],
    told: ["3 other", `1 ${T1} stderr F ab`, `2 ${T1} stdout F xy`],
  },
  {
    name: "parts whose end is missing",
    lines: [`${T1} stderr P a`, `${T1} stderr P b`],
    told: [`1 ${T1} stderr F ab`],
  },
  {
    name: "more tags, and carriage returns",
    lines: [`${T1} stderr P:x a\r`, `${T1} stderr F:x b`],
    told: [`1 ${T1} stderr F ab`],
  },
  {
    name: "an empty end",
    lines: [`${T1} stderr P a`, `${T1} stderr F `, `${T1} stderr F`],
    told: [`1 ${T1} stderr F a`, `3 ${T1} stderr F`],
  },
];

test.for(cases)("$name", ({ lines, told }) => {
  expect(joined(lines)).toEqual({ lines: told, cut: 0 });
});

test("what is put together is bounded and keeps its head and its tail", () => {
  const part = "x".repeat(16_384);
  const parts = Array.from({ length: 2000 }, () => `${T1} stderr P ${part}`);

  const { lines, cut } = joined([`${T1} stderr P head `, ...parts, `${T1} stderr F  tail`]);

  const [line = ""] = lines;
  expect({ count: lines.length, cut, length: line.length }).toEqual({
    count: 1,
    cut: 1,
    length: `1 ${T1} stderr F `.length + 2 * 2 ** 17 + " […] ".length,
  });
  expect([line.startsWith(`1 ${T1} stderr F head xxx`), line.endsWith("xxx tail")]).toEqual([true, true]);
});
