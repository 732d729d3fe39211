/**
 * How large a value would be if every YAML alias in it were written out: roughly the
 * characters of its JSON.
 *
 * @returns Infinity for a value that holds itself
 */
export function writtenSize(value: unknown): number {
  return sizeOf(value, new Map());
}

function sizeOf(value: unknown, known: Map<object, number>): number {
  if (typeof value === "string") return value.length + 1;
  if (typeof value !== "object" || value === null) return 1;
  const size = known.get(value);
  if (size !== undefined) return size;

  // Whoever meets it again before it is done is inside of it.
  known.set(value, Number.POSITIVE_INFINITY);
  let sum = 1;
  for (const [key, item] of Object.entries(value)) sum += key.length + sizeOf(item, known);
  known.set(value, sum);
  return sum;
}
