interface Keyed<T> {
  readonly item: T;
  readonly key: string;
}

/** Puts a list in the bytewise order of its keys, without work when it is in order already. */
export function ordered<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keyed = items.map((item): Keyed<T> => ({ item, key: keyOf(item) }));
  const inOrder = keyed.every(({ key }, index) => index === 0 || (keyed[index - 1]?.key ?? "") <= key);

  return (inOrder ? keyed : keyed.sort(byKey)).map(({ item }) => item);
}

function byKey(a: Keyed<unknown>, b: Keyed<unknown>): number {
  if (a.key === b.key) return 0;

  return a.key < b.key ? -1 : 1;
}
