/** A seeded stream of numbers in [0, 1): the same seed gives the same stream on every machine. */
export type Random = () => number;

/**
 * Mulberry32: 32 bits of state, good enough for test data and fast.
 *
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function random(seed: number): Random {
  let state = seed >>> 0;

  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed that depends on every part: numbers near each other give streams far apart. */
export function mixSeed(...parts: readonly number[]): number {
  return (
    parts.reduce((hash, part) => Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13), 0x811c9dc5) >>> 0
  );
}

/** One of several, each as likely as the others. */
export function pick<T>(next: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(next() * choices.length)] ?? choices[0];
}

/** Hexadecimal digits. */
export function hex(next: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join("");
}

/** A UUID of version 4. */
export function uuid(next: Random): string {
  return `${hex(next, 8)}-${hex(next, 4)}-4${hex(next, 3)}-a${hex(next, 3)}-${hex(next, 12)}`;
}
