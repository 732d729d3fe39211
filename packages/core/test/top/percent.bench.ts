import { bench, describe } from "vitest";
import { cpuPercent, memoryPercent } from "../../src/index.ts";

const COUNT = 10_000;
const used = Array.from({ length: COUNT }, (_, index) => index * 104_729 + 1);

describe(`${COUNT} percentages`, () => {
  bench("cpuPercent", () => used.forEach((amount) => void cpuPercent(amount, 3_920_000_000)));
  bench("memoryPercent", () => used.forEach((amount) => void memoryPercent(amount, 16_344_580_096)));
});
