import { bench, describe } from "vitest";
import {
  formatCpuQuantity,
  formatMemoryQuantity,
  parseBytes,
  parseNanoCores,
  safeParseQuantity,
} from "../../src/index.ts";

const COUNT = 10_000;
const numbers = Array.from({ length: COUNT }, (_, index) => index * 7919 + 1);
const cpu = numbers.map((number) => `${number}n`);
const memory = numbers.map((number) => `${number}Ki`);
const fractions = numbers.map((number) => `${number}.5Gi`);

describe(`reading ${COUNT} quantities`, () => {
  bench("parseNanoCores: 7919n", () => cpu.forEach((text) => void parseNanoCores(text)));
  bench("parseBytes: 7919Ki", () => memory.forEach((text) => void parseBytes(text)));
  bench("safeParseQuantity: 7919.5Gi", () => fractions.forEach((text) => void safeParseQuantity(text)));
});

describe(`writing ${COUNT} quantities`, () => {
  bench("formatCpuQuantity", () => numbers.forEach((number) => void formatCpuQuantity(number)));
  bench("formatMemoryQuantity", () => numbers.forEach((number) => void formatMemoryQuantity(number * 1024)));
});
