import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  addQuantities,
  compareQuantities,
  formatQuantity,
  parseQuantity,
  QuantityError,
  safeParseQuantity,
} from "../../src/index.ts";
import { quantityText } from "../support/quantity-text.ts";

const CAP = 2n ** 63n - 1n;

const canonical = [
  { text: "0", written: "0", nanos: 0n },
  { text: "-0", written: "0", nanos: 0n },
  { text: "0Ki", written: "0", nanos: 0n },
  { text: "000", written: "0", nanos: 0n },
  { text: "1", written: "1", nanos: 1_000_000_000n },
  { text: "+1", written: "1", nanos: 1_000_000_000n },
  { text: "1.", written: "1", nanos: 1_000_000_000n },
  { text: ".5", written: "500m", nanos: 500_000_000n },
  { text: "0.5", written: "500m", nanos: 500_000_000n },
  { text: "1.5", written: "1500m", nanos: 1_500_000_000n },
  { text: "1.2345", written: "1234500u", nanos: 1_234_500_000n },
  { text: "217115173n", written: "217115173n", nanos: 217_115_173n },
  { text: "77370554329n", written: "77370554329n", nanos: 77_370_554_329n },
  { text: "1000n", written: "1u", nanos: 1000n },
  { text: "15u", written: "15u", nanos: 15_000n },
  { text: "1000m", written: "1", nanos: 1_000_000_000n },
  { text: "966367641600m", written: "966367641600m", nanos: 966_367_641_600_000_000n },
  { text: "937500k", written: "937500k", nanos: 937_500_000n * 1_000_000_000n },
  { text: "1000k", written: "1M", nanos: 10n ** 15n },
  { text: "3G", written: "3G", nanos: 3n * 10n ** 18n },
  { text: "3T", written: "3T", nanos: 3n * 10n ** 21n },
  { text: "3P", written: "3P", nanos: 3n * 10n ** 24n },
  { text: "1E", written: "1E", nanos: 10n ** 27n },
  { text: "1000E", written: "1e21", nanos: 10n ** 30n },
  { text: "129e6", written: "129e6", nanos: 129n * 10n ** 15n },
  { text: "12.9E7", written: "129e6", nanos: 129n * 10n ** 15n },
  { text: "5e0", written: "5", nanos: 5n * 10n ** 9n },
  { text: "1e+3", written: "1e3", nanos: 10n ** 12n },
  { text: "5e-4", written: "500e-6", nanos: 500_000n },
  { text: "1.5Gi", written: "1536Mi", nanos: 1_610_612_736n * 10n ** 9n },
  { text: "1024Ki", written: "1Mi", nanos: 1_048_576n * 10n ** 9n },
  { text: "0.5Ki", written: "512", nanos: 512n * 10n ** 9n },
  { text: "1023Ki", written: "1023Ki", nanos: 1_047_552n * 10n ** 9n },
  { text: "-2Mi", written: "-2Mi", nanos: -2_097_152n * 10n ** 9n },
  { text: "1.3Ki", written: "1331200m", nanos: 1_331_200_000_000n },
  { text: "0.0001Ki", written: "102400u", nanos: 102_400_000n },
  { text: "3Ti", written: "3Ti", nanos: 3n * 2n ** 40n * 10n ** 9n },
  { text: "3Pi", written: "3Pi", nanos: 3n * 2n ** 50n * 10n ** 9n },
  { text: "7Ei", written: "7Ei", nanos: 7n * 2n ** 60n * 10n ** 9n },
  { text: "18446744073709551616", written: "18446744073709551616", nanos: 2n ** 64n * 10n ** 9n },
];

describe("parseQuantity", () => {
  test.for(canonical)("$text is written $written", ({ text, written, nanos }) => {
    const quantity = parseQuantity(text);
    expect(quantity.nanos).toBe(nanos);
    expect(formatQuantity(quantity)).toBe(written);
  });

  test.for([
    { text: "0.9n", nanos: 1n },
    { text: "1.1n", nanos: 2n },
    { text: "-0.1n", nanos: -1n },
    { text: "0.0000000001", nanos: 1n },
    { text: "1.0000000010", nanos: 1_000_000_001n },
    { text: "1e-999999999", nanos: 1n },
    { text: `0.${"0".repeat(69)}1Ki`, nanos: 1n },
    { text: `1.${"0".repeat(200)}Ki`, nanos: 1024n * 10n ** 9n },
    { text: `1.${"0".repeat(200)}1Ki`, nanos: 1024n * 10n ** 9n + 1n },
  ])("$text is rounded away from zero to a billionth", ({ text, nanos }) => {
    expect(parseQuantity(text).nanos).toBe(nanos);
  });

  test.for([
    { text: "8Ei", nanos: CAP * 10n ** 9n },
    { text: "-8Ei", nanos: -CAP * 10n ** 9n },
    { text: "99999999999999999999Ki", nanos: CAP * 10n ** 9n },
    { text: `${"9".repeat(1_000_000)}Ki`, nanos: CAP * 10n ** 9n },
    { text: "1e999999999999999999999", nanos: 10n ** 109n },
    { text: "-1e4294967296", nanos: -(10n ** 109n) },
    { text: "9".repeat(1_000_000), nanos: 10n ** 109n },
    { text: `0e${"9".repeat(1000)}`, nanos: 0n },
  ])("a value beyond the limit becomes the limit", ({ text, nanos }) => {
    expect(parseQuantity(text).nanos).toBe(nanos);
  });

  test.for([
    ...["", " 1", "1 ", "1.1.M", "1+1.0M", "0.1mi", "0.1am", "aoeu", ".5i", "1i", "-3.01i", "-3.01e-", "1e", "1e1.5"],
    ...["Ki", "+", "-", ".", "m", "1KiB", "1kB", "0x10", "1_000", "∞", "NaN", "1e5m", "--1", "1\n"],
  ])("%j is refused", (text) => {
    expect(safeParseQuantity(text)).toEqual({
      ok: false,
      message: `expected a quantity such as 250m, 1.5Gi or 129e6, got ${JSON.stringify(text)}`,
    });
    expect(() => parseQuantity(text)).toThrow(QuantityError);
  });

  test("a refusal quotes no more than 40 characters", () => {
    expect(() => parseQuantity("x".repeat(1_000_000))).toThrow(`got "${"x".repeat(40)}…"`);
  });
});

describe("laws", () => {
  property.prop([quantityText])("parse after format is the identity", (text) => {
    const quantity = parseQuantity(text);
    expect(parseQuantity(formatQuantity(quantity)).nanos).toBe(quantity.nanos);
  });

  property.prop([quantityText])("the canonical form of the canonical form is itself", (text) => {
    const written = formatQuantity(parseQuantity(text));
    expect(formatQuantity(parseQuantity(written))).toBe(written);
  });

  property.prop([fc.string()])("no text makes safeParseQuantity throw", (text) => {
    expect(typeof safeParseQuantity(text).ok).toBe("boolean");
  });

  property.prop([quantityText, quantityText])("a sum is larger than a part just when the other is positive", (a, b) => {
    const [one, other] = [parseQuantity(a), parseQuantity(b)];
    expect(compareQuantities(addQuantities(one, other), one)).toBe(compareQuantities(other, { ...other, nanos: 0n }));
  });
});

test.for([
  { a: "1Gi", b: "1G", order: 1 },
  { a: "1000m", b: "1", order: 0 },
  { a: "0.1", b: "101m", order: -1 },
])("$a compared with $b is $order", ({ a, b, order }) => {
  expect(compareQuantities(parseQuantity(a), parseQuantity(b))).toBe(order);
});

// metrics_resource_adder_test.go
test.for([
  { a: "0", b: "1m", sum: "1m" },
  { a: "1m", b: "5m", sum: "6m" },
  { a: "0", b: "10Mi", sum: "10Mi" },
  { a: "10Mi", b: "25Mi", sum: "35Mi" },
  { a: "35Mi", b: "0", sum: "35Mi" },
])("$a and $b are $sum", ({ a, b, sum }) => {
  expect(formatQuantity(addQuantities(parseQuantity(a), parseQuantity(b)))).toBe(sum);
});
