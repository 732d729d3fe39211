import type { Random } from "./random.ts";

/** CPU as servers write it, and as nobody expects it. */
export function randomCpu(random: Random): string {
  const digits = random.whole(4_000_000);
  return random.pick<string>([
    `${digits}n`,
    `${random.whole(2_000_000_000)}n`,
    `${random.whole(900_000)}u`,
    `${random.whole(3000)}m`,
    `${random.whole(12)}`,
    `${random.whole(3)}.${random.whole(999_999)}`,
    random.pick(["0", "0n", "999999n", "1u", "1001u", "1500", "100m", "0.0005", "5e-4", "12e-1", "77370554329n", "1k"]),
  ]);
}

/** Memory likewise: a fraction of a byte is rounded up before it is shown. */
export function randomMemory(random: Random): string {
  return random.pick<string>([
    `${random.whole(9_000_000)}Ki`,
    `${random.whole(4096)}Mi`,
    `${random.whole(2_000_000_000)}`,
    `${random.whole(900_000)}k`,
    `${random.whole(30)}.${random.whole(99)}Gi`,
    random.pick(["0", "1048575", "1048576", "1e9", "5Ti", "966367641600m", "937500k", "1.5Gi", "129e6", "1048575001m"]),
  ]);
}

/** What a node has: never nothing. */
export const randomCores = (random: Random): string =>
  random.pick(["1", "2", "4", "16", "1930m", "3920m", "7.91", "64", "290m", `${1 + random.whole(9999)}m`]);

export const randomMachineMemory = (random: Random): string =>
  random.pick(["8Gi", "6144320Ki", "15.5Gi", "64e9", "16384Mi", "966367641600m", `${1_000_000 + random.whole(9e6)}Ki`]);
