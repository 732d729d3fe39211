import { expect, test } from "vitest";
import { formatPath, type IssuePath } from "../src/index.ts";

const cases: readonly { path: IssuePath; text: string }[] = [
  { path: [], text: "" },
  {
    path: ["pods", 57, "containers", 1, "memory", "workingSetBytes"],
    text: "pods[57].containers[1].memory.workingSetBytes",
  },
  { path: ["pods", 0, "ephemeral-storage", "usedBytes"], text: "pods[0].ephemeral-storage.usedBytes" },
  { path: ["labels", "a b"], text: 'labels["a b"]' },
  { path: ["labels", ""], text: 'labels[""]' },
  { path: ['say "hi" \\'], text: '["say \\"hi\\" \\\\"]' },
  { path: ["\u001b[31mred\n"], text: '["\\u001b[31mred\\u000a"]' },
  { path: ["\u202egnp.exe", "\ud800", "\u{e0001}"], text: '["\\u202egnp.exe"]["\\ud800"]["\\udb40\\udc01"]' },
  { path: ["x".repeat(1_000_000)], text: `["${"x".repeat(40)}…"]` },
];

test.for(cases)("$text", ({ path, text }) => {
  expect(formatPath(path)).toBe(text);
});
