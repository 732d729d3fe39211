import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cpuPercent, memoryPercent, parseBytes, parseNanoCores } from "../../src/index.ts";

test.for([
  { used: "290m", available: "1", percent: 28 },
  { used: "1929499999n", available: "1930m", percent: 100 },
  { used: "1", available: "10", percent: 10 },
  { used: "2", available: "10", percent: 20 },
  { used: "1m", available: "10m", percent: 10 },
  { used: "217115173n", available: "1900m", percent: 11 },
  { used: "217115173n", available: "2", percent: 10 },
  { used: "246041022n", available: "1", percent: 24 },
  { used: "1n", available: "1n", percent: 100 },
  { used: "0", available: "1", percent: 0 },
  { used: "3", available: "1", percent: 300 },
  { used: "1", available: "0", percent: undefined },
  { used: "0", available: "0", percent: undefined },
])("$used of $available is $percent%", ({ used, available, percent }) => {
  expect(cpuPercent(parseNanoCores(used), parseNanoCores(available))).toBe(percent);
});

test.for([
  { used: "1Gi", available: "10Gi", percent: 10 },
  { used: "5Gi", available: "10Gi", percent: 50 },
  { used: "2Mi", available: "20Mi", percent: 10 },
  { used: "359524Ki", available: "15988276Ki", percent: 2 },
  { used: "259532Ki", available: "24376884Ki", percent: 1 },
  { used: "966367641600m", available: "1932735283200m", percent: 50 },
  { used: "289999999m", available: "1M", percent: 28 },
  { used: "0.29", available: "1", percent: 28 },
  { used: "10Pi", available: "10Pi", percent: 100 },
  { used: "1Gi", available: "0", percent: undefined },
])("$used of $available is $percent%", ({ used, available, percent }) => {
  expect(memoryPercent(parseBytes(used), parseBytes(available))).toBe(percent);
});

test.for([
  [undefined, 1],
  [1, undefined],
  [undefined, undefined],
] as const)("%j: what is not known has no percentage", ([used, available]) => {
  expect(cpuPercent(used, available)).toBeUndefined();
  expect(memoryPercent(used, available)).toBeUndefined();
});

describe("laws", () => {
  const amount = fc.integer({ min: 2 ** 20, max: 2 ** 50 });

  property.prop([amount, amount])("it is within one of the exact percentage ", (used, available) => {
    const exact = (BigInt(used) * 100n) / BigInt(available);
    const percent = BigInt(memoryPercent(used, available) ?? -1);
    expect(percent === exact || percent === exact - 1n).toBe(true);
  });

  property.prop([amount, amount])(
    "up to what is available it is at most 100, and it never falls with usage",
    (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(cpuPercent(less, more)).toBeLessThanOrEqual(100);
      expect(cpuPercent(less, more)).toBeLessThanOrEqual(cpuPercent(more, more) ?? 0);
      expect(memoryPercent(less, 2 ** 50)).toBeLessThanOrEqual(memoryPercent(more, 2 ** 50) ?? 0);
    },
  );
});
