/** How one value is laid out on the wire. `time`, `quantity`, `duration` and the like are apimachinery's own messages. */
export type Type =
  | { readonly kind: "string" | "integer" | "boolean" | "time" | "quantity" | "duration" | "intOrString" | "rawJson" }
  | MessageType;

/** A message: its fields in ascending order of number, the order in which Go writes them. */
export interface MessageType {
  readonly kind: "message";
  readonly fields: readonly Field[];
}

/**
 * Which Go type the field has: a plain value is written even when it is empty, a pointer only when it is set; an
 * inline struct has a number of its own while its JSON keys are its parent's.
 */
type Presence = "value" | "pointer" | "list" | "map" | "inline";

/** One field of a message under its JSON name. */
export interface Field extends FieldShape {
  readonly name: string;
}

interface FieldShape {
  readonly number: number;
  readonly presence: Presence;
  readonly type: Type;
}

export const string: Type = { kind: "string" };
export const integer: Type = { kind: "integer" };
export const boolean: Type = { kind: "boolean" };
export const time: Type = { kind: "time" };
export const quantity: Type = { kind: "quantity" };
export const duration: Type = { kind: "duration" };
export const intOrString: Type = { kind: "intOrString" };
/** `FieldsV1`: JSON text kept as bytes. */
export const rawJson: Type = { kind: "rawJson" };

const field = (presence: Presence, number: number, type: Type): FieldShape => ({ number, presence, type });

/** A field that Go holds by value. */
export const value = (number: number, type: Type): FieldShape => field("value", number, type);
/** A field that Go holds by pointer. */
export const pointer = (number: number, type: Type): FieldShape => field("pointer", number, type);
/** A repeated field. */
export const list = (number: number, type: Type): FieldShape => field("list", number, type);
/** A map with strings as keys, written in the order of the keys. */
export const map = (number: number, type: Type): FieldShape => field("map", number, type);
/** A struct that JSON flattens into its parent. */
export const inline = (number: number, type: MessageType): FieldShape => field("inline", number, type);

/**
 * Declares a message by its JSON names.
 *
 * @param fields - JSON name to number and type; the order does not matter
 * @returns the message with its fields in wire order
 */
export function message(fields: Readonly<Record<string, FieldShape>>): MessageType {
  const named = Object.entries(fields).map(([name, shape]) => ({ name, ...shape }));

  return { kind: "message", fields: named.toSorted((a, b) => a.number - b.number) };
}

/** Strings in fields 1, 2, 3 …, held by value: the most common message. */
export function strings(...names: readonly string[]): MessageType {
  return message(Object.fromEntries(names.map((name, index) => [name, value(index + 1, string)])));
}
