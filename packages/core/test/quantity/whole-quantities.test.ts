import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBytes, parseNanoCores, wholeBytesAt, wholeNanoCoresAt } from "../../src/index.ts";

/** Quantities as Kubernetes writes them, and texts like them. */
const texts = fc
  .tuple(
    fc.oneof(fc.bigInt(0n, 10n ** 17n).map(String), fc.constantFrom("", "-1", "+1", "1.5", "0", "007", "1e3")),
    fc.constantFrom("", "n", "u", "m", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "x", "KiB", " "),
  )
  .map(([digits, suffix]) => digits + suffix);

const at = (text: string, read: typeof wholeNanoCoresAt): number | undefined => {
  const bytes = new TextEncoder().encode(`9${text}9`);
  return read(bytes, 1, bytes.length - 1);
};

test.for([
  { name: "CPU", whole: wholeNanoCoresAt, parse: parseNanoCores },
  { name: "memory", whole: wholeBytesAt, parse: parseBytes },
])("$name read where it lies is what its text is, or nothing", ({ whole, parse }) => {
  fc.assert(
    fc.property(texts, (text) => {
      const amount = at(text, whole);
      if (amount !== undefined) expect(amount).toBe(parse(text));
    }),
    { numRuns: 2_000 },
  );
});

test.for([
  ["117115173n", 117_115_173, undefined],
  ["250m", 250_000_000, undefined],
  ["4", 4_000_000_000, 4],
  ["259532Ki", undefined, 259_532 * 1024],
  ["123456789012345678", undefined, undefined],
  ["9007199254740993", undefined, undefined],
  ["1.5Gi", undefined, undefined],
  ["-1", undefined, undefined],
  ["", undefined, undefined],
  ["Ki", undefined, undefined],
  ["1KiB", undefined, undefined],
] as const)("%s", ([text, nanoCores, bytes]) => {
  expect([at(text, wholeNanoCoresAt), at(text, wholeBytesAt)]).toEqual([nanoCores, bytes]);
});

test.for(["12\0", "12\0\0", "12n\0", "12\0i"])("%j is no quantity", (text) => {
  expect([at(text, wholeNanoCoresAt), at(text, wholeBytesAt)]).toEqual([undefined, undefined]);
  expect([parseNanoCores(text), parseBytes(text)]).toEqual([undefined, undefined]);
});

test("a quantity may end where the buffer ends, and not beyond", () => {
  const bytes = new TextEncoder().encode("12");

  expect([wholeNanoCoresAt(bytes, 0, 2), wholeBytesAt(bytes, 1, 2)]).toEqual([12e9, 2]);
  expect([wholeNanoCoresAt(bytes, 0, 3), wholeBytesAt(bytes, 1, 4)]).toEqual([undefined, undefined]);
});
