/** Remembers what was worked out for the texts of late. */
export interface RecentMap<Value> {
  readonly get: (text: string) => Value | undefined;
  /** @returns the value */
  readonly set: (text: string, value: Value) => Value;
}

/**
 * A map that forgets.
 *
 * Of its texts, those stay that were set or found since about half its size was set.
 *
 * @param size - at most so many texts are remembered
 */
export function recentMap<Value>(size: number): RecentMap<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (text: string, value: Value): Value => {
    if (young.size >= size / 2) {
      old = young;
      young = new Map();
    }
    young.set(ownCopy(text), value);
    return value;
  };
  const get = (text: string): Value | undefined => {
    const value = young.get(text);
    if (value !== undefined) return value;
    const older = old.get(text);
    return older === undefined ? undefined : set(text, older);
  };
  return { get, set };
}

/** A part of a larger string keeps all of it in memory; this one does not. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
