const SURROGATE = /[\ud800-\udfff]/;

/**
 * Whether JavaScript's own order of the text can differ from Go's, which compares UTF-8 bytes.
 *
 * @param text - a name
 */
export function hasSurrogate(text: string): boolean {
  return SURROGATE.test(text);
}

/** JavaScript's own order, by UTF-16 units: Go's order for every text without surrogates. */
export function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Orders two texts as Go does, by their UTF-8 bytes, which is by code points.
 *
 * @see Go specification, "Comparison operators": strings are compared lexically byte-wise
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return rank(unitA) - rank(unitB);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they come after all other units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
