import protobuf from "protobufjs/minimal.js";
import type { Field, MessageType, Type } from "../src/protobuf/schema.ts";

type Fields = Record<string, unknown>;

/** Reads a message by its schema: the opposite of `encode`, written apart from it. Unknown fields are an error. */
export function decode(type: MessageType, bytes: Uint8Array): Fields {
  const reader = protobuf.Reader.create(bytes);
  const object: Fields = {};

  while (reader.pos < reader.len) {
    const number = reader.uint32() >>> 3;
    const field = type.fields.find((each) => each.number === number);
    if (field === undefined) throw new Error(`field ${number} is not in the schema`);
    readField(reader, field, object);
  }

  return object;
}

function readField(reader: protobuf.Reader, field: Field, object: Fields): void {
  if (field.presence === "map") {
    const [key, held] = readEntry(reader, field.type);
    object[field.name] = { ...(object[field.name] as Fields | undefined), [key]: held };
    return;
  }
  const held = readValue(reader, field.type);

  if (field.presence === "list") object[field.name] = [...((object[field.name] as unknown[] | undefined) ?? []), held];
  else if (field.presence === "inline") Object.assign(object, held);
  else if (field.presence === "pointer" || !isEmpty(held)) object[field.name] = held;
}

function readEntry(reader: protobuf.Reader, type: Type): [string, unknown] {
  const end = reader.uint32() + reader.pos;
  reader.uint32();
  const key = reader.string();
  reader.uint32();
  const held = readValue(reader, type);
  if (reader.pos !== end) throw new Error("a map entry has a key and a value");

  return [key, held];
}

function readValue(reader: protobuf.Reader, type: Type): unknown {
  switch (type.kind) {
    case "string":
      return reader.string();
    case "integer":
      return Number(reader.int64());
    case "boolean":
      return reader.bool();
    case "message":
      return decode(type, reader.bytes());
    default:
      return readApimachinery(type.kind, fieldsOf(reader.bytes()));
  }
}

function readApimachinery(
  kind: Exclude<Type["kind"], "message">,
  fields: ReadonlyMap<number, string | number>,
): unknown {
  const first = fields.get(1);

  switch (kind) {
    case "time":
      return first === undefined ? undefined : `${new Date(Number(first) * 1000).toISOString().slice(0, 19)}Z`;
    case "intOrString":
      return first === 1 ? fields.get(3) : fields.get(2);
    case "rawJson":
      return JSON.parse(String(first));
    case "duration":
      return `${Number(first) / 1e9}s`;
    default:
      return first;
  }
}

function fieldsOf(bytes: Uint8Array): ReadonlyMap<number, string | number> {
  const reader = protobuf.Reader.create(bytes);
  const fields = new Map<number, string | number>();
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    fields.set(tag >>> 3, (tag & 7) === 2 ? reader.string() : Number(reader.int64()));
  }

  return fields;
}

/** What JSON leaves out of a field that Go holds by value. */
function isEmpty(held: unknown): boolean {
  if (typeof held === "object" && held !== null) return Object.values(held).every(isEmpty);

  return held === undefined || held === "" || held === 0 || held === false;
}
