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
  let hash = 0x811c9dc5;
  for (const part of parts) hash = Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13);

  return hash >>> 0;
}

/** One of several, each as likely as the others. */
export function pick<T>(next: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(next() * choices.length)] ?? choices[0];
}

/** Hexadecimal digits, eight from every number. */
export function hex(next: Random, length: number): string {
  let digits = "";
  while (digits.length < length)
    digits += Math.floor(next() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0");

  return digits.slice(0, length);
}

/** A UUID of version 4. */
export function uuid(next: Random): string {
  const digits = hex(next, 32);
  const third = `4${digits.slice(13, 16)}`;
  const fourth = `a${digits.slice(17, 20)}`;

  return [digits.slice(0, 8), digits.slice(8, 12), third, fourth, digits.slice(20)].join("-");
}
