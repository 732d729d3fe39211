/** A source of choices that makes the same ones for the same seed. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  whole(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True with that probability. */
  chance(probability: number): boolean;
}

/** Mulberry32, as good as a test needs. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);

  return {
    whole,
    pick: (from) => from[whole(from.length)] ?? from[0],
    chance: (probability) => next() < probability,
  };
}
