/** Of the items with the same key the last one, in the order in which the keys first came. */
export const lastOfEach = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
