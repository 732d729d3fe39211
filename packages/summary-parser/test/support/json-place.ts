import { fc } from "@fast-check/vitest";

export type Key = string | number;
/** An object or list of a JSON document. */
type Holder = Record<Key, unknown>;

/** Every place of a JSON value, the root left out. */
export function places(value: unknown, path: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [];

  const keys: readonly Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...places((value as Holder)[key], [...path, key])]);
}

/** What is at a place, or undefined when there is no such place. */
export function valueAt(value: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>(
    (holder, key) =>
      typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) ? (holder as Holder)[key] : undefined,
    value,
  );
}

/** A copy with the place replaced, or taken away when there is no replacement. */
export function changed(value: unknown, path: readonly Key[], replacement?: { readonly value: unknown }): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1);
  const holder = valueAt(copy, path.slice(0, -1));
  if (last === undefined || typeof holder !== "object" || holder === null) return copy;

  if (replacement !== undefined) Object.defineProperty(holder, last, { ...replacement, enumerable: true });
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Holder)[last];
  return copy;
}

/** Things that do not belong where they are put. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(null, "", 0, -1, 1.5, 2 ** 61, true, [], {}, [null], "12Mi", "2026-02-30T00:00:00Z"),
  fc.jsonValue(),
);
