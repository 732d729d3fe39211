import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { formatCpuQuantity, milliCores, parseNanoCores, parseQuantity } from "../../src/index.ts";
import { quantityText } from "../support/quantity-text.ts";

test.for([
  { text: "0", nanoCores: 0, cell: 0 },
  { text: "1n", nanoCores: 1, cell: 1 },
  { text: "999999n", nanoCores: 999_999, cell: 1 },
  { text: "1u", nanoCores: 1000, cell: 1 },
  { text: "1000001n", nanoCores: 1_000_001, cell: 2 },
  { text: "250m", nanoCores: 250_000_000, cell: 250 },
  { text: "4", nanoCores: 4_000_000_000, cell: 4000 },
  { text: "1.5", nanoCores: 1_500_000_000, cell: 1500 },
  { text: "1500", nanoCores: 1_500_000_000_000, cell: 1_500_000 },
  { text: "77370554329n", nanoCores: 77_370_554_329, cell: 77_371 },
  { text: "2e3", nanoCores: 2_000_000_000_000, cell: 2_000_000 },
  { text: "1234567890123456n", nanoCores: 1_234_567_890_123_456, cell: 1_234_567_891 },
  { text: "-500u", nanoCores: -500_000, cell: 0 },
])("$text is $cell millicores", ({ text, nanoCores, cell }) => {
  expect(parseNanoCores(text)).toBe(nanoCores);
  expect(milliCores(nanoCores)).toBe(cell);
});

test.for(["", "m", "1x", "1nn", "12e", "-", "1 m"])("%j is no amount of CPU", (text) => {
  expect(parseNanoCores(text)).toBeUndefined();
});

describe("laws", () => {
  property.prop([quantityText])("fast and exact reading agree", (text) => {
    expect(parseNanoCores(text)).toBe(Number(parseQuantity(text).nanos));
  });

  property.prop([fc.maxSafeNat()])("millicores are rounded up, exactly", (nanoCores) => {
    expect(BigInt(milliCores(nanoCores))).toBe((BigInt(nanoCores) + 999_999n) / 1_000_000n);
  });

  property.prop([fc.maxSafeNat()])("reading what was written is the identity", (nanoCores) => {
    expect(parseNanoCores(formatCpuQuantity(nanoCores))).toBe(nanoCores);
  });
});

test.for([
  { nanoCores: 0, text: "0" },
  { nanoCores: 123_456_789, text: "123456789n" },
  { nanoCores: 250_000_000, text: "250m" },
  { nanoCores: 3_000_000_000, text: "3" },
])("$nanoCores nanocores are written $text", ({ nanoCores, text }) => {
  expect(formatCpuQuantity(nanoCores)).toBe(text);
});
