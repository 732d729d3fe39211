import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { addBytes, formatMemoryQuantity, mebibytes, parseBytes, parseQuantity } from "../../src/index.ts";
import { quantityText } from "../support/quantity-text.ts";

test.for([
  { text: "0", bytes: 0, cell: 0 },
  { text: "1048575", bytes: 1_048_575, cell: 0 },
  { text: "1048576", bytes: 1_048_576, cell: 1 },
  { text: "1e9", bytes: 1e9, cell: 953 },
  { text: "5Ti", bytes: 5 * 2 ** 40, cell: 5_242_880 },
  { text: "232Ki", bytes: 237_568, cell: 0 },
  { text: "16252928Ki", bytes: 16_642_998_272, cell: 15_872 },
  { text: "1.5Gi", bytes: 1_610_612_736, cell: 1536 },
  { text: "937500k", bytes: 937_500_000, cell: 894 },
  { text: "129e6", bytes: 129_000_000, cell: 123 },
  { text: "966367641600m", bytes: 966_367_641.6, cell: 921 },
  { text: "1048575001m", bytes: 1_048_575.001, cell: 1 },
  { text: "128974848000m", bytes: 128_974_848, cell: 123 },
  { text: "-1500m", bytes: -1.5, cell: -1 },
  { text: "8Ei", bytes: 2 ** 63, cell: 2 ** 43 },
  { text: "9000000Gi", bytes: 9_000_000 * 2 ** 30, cell: 9_216_000_000 },
])("$text is $cell mebibytes", ({ text, bytes, cell }) => {
  expect(parseBytes(text)).toBe(bytes);
  expect(mebibytes(bytes)).toBe(cell);
});

test.for(["", "Ki", "1KiB", "12 Mi", "abc"])("%j is no amount of memory", (text) => {
  expect(parseBytes(text)).toBeUndefined();
});

test.for([
  { a: 1, b: 2, sum: 3 },
  { a: 524_287.1, b: 524_287.1, sum: 1_048_574.2 },
  { a: 0.1, b: 0.2, sum: 0.3 },
  { a: 966_367_641.6, b: 0.4, sum: 966_367_642 },
  { a: 0.000_000_001, b: 1, sum: 1.000_000_001 },
  { a: -1.5, b: 0.25, sum: -1.25 },
])("$a and $b bytes are $sum", ({ a, b, sum }) => {
  expect(addBytes(a, b)).toBe(sum);
});

test.for([
  { bytes: 0, text: "0" },
  { bytes: 1000, text: "1k" },
  { bytes: 265_760_768, text: "259532Ki" },
  { bytes: 188_743_680, text: "180Mi" },
  { bytes: 1_000_001, text: "1000001" },
  { bytes: 966_367_641.6, text: "966367641600m" },
  { bytes: 1e21, text: "953674316406250Mi" },
])("$bytes bytes are written $text", ({ bytes, text }) => {
  expect(formatMemoryQuantity(bytes)).toBe(text);
});

/** The value in bytes, as the nearest number. */
function nearest(text: string): number {
  const { nanos } = parseQuantity(text);
  const digits = String(nanos < 0n ? -nanos : nanos).padStart(10, "0");
  return Number(`${nanos < 0n ? "-" : ""}${digits.slice(0, -9)}.${digits.slice(-9)}`) + 0;
}

describe("laws", () => {
  property.prop([quantityText])("fast and exact reading agree", (text) => {
    expect(parseBytes(text)).toBe(nearest(text));
  });

  property.prop([fc.maxSafeNat()])("reading what was written is the identity", (bytes) => {
    expect(parseBytes(formatMemoryQuantity(bytes))).toBe(bytes);
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 20 })])(
    "a sum of thousandths of bytes does not depend on the order",
    (thousandths) => {
      const add = (values: number[]): number => values.map((value) => value / 1000).reduce(addBytes, 0);
      expect(add(thousandths.toReversed())).toBe(add(thousandths));
      expect(add(thousandths)).toBe(thousandths.reduce((a, b) => a + b, 0) / 1000);
    },
  );
});
