/**
 * Values by their key, in the order in which keys and values come. (`Map.groupBy` is younger than the oldest Node.js that is supported.)
 *
 * @param key - the key of a value
 */
export function grouped<Key, Value>(
  values: readonly Value[],
  key: (value: Value) => Key,
): ReadonlyMap<Key, readonly [Value, ...Value[]]> {
  const groups = new Map<Key, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
