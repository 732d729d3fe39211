import protobuf from "protobufjs/minimal.js";
import type { MessageType, Type } from "./schema.ts";

const MAGIC_LENGTH = 4;
const ENVELOPE_RAW = 2;

/**
 * Reads an object that was posted as protobuf, in its envelope. Fields that the message does not name are left out.
 *
 * @throws when the bytes are not protobuf
 */
export function decodeObject(type: MessageType, body: Buffer): Record<string, unknown> {
  const reader = protobuf.Reader.create(body.subarray(MAGIC_LENGTH));

  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === ENVELOPE_RAW) return decodeMessage(type, reader.bytes());
    reader.skipType(tag & 7);
  }

  throw new RangeError("the envelope holds no object");
}

function decodeMessage(type: MessageType, bytes: Uint8Array): Record<string, unknown> {
  const reader = protobuf.Reader.create(bytes);
  const object: Record<string, unknown> = {};

  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const field = type.fields.find(({ number }) => number === tag >>> 3);
    if (field === undefined) reader.skipType(tag & 7);
    else if (field.presence === "list")
      object[field.name] = [...((object[field.name] as unknown[] | undefined) ?? []), decodeValue(field.type, reader)];
    else if (field.presence === "map")
      object[field.name] = {
        ...(object[field.name] as object | undefined),
        ...decodeEntry(field.type, reader.bytes()),
      };
    else object[field.name] = decodeValue(field.type, reader);
  }

  return withoutEmpty(object);
}

function decodeValue(type: Type, reader: protobuf.Reader): unknown {
  switch (type.kind) {
    case "message":
      return decodeMessage(type, reader.bytes());
    case "integer":
      return Number(reader.int64());
    case "boolean":
      return reader.bool();
    case "time":
      return decodeTime(reader.bytes());
    case "string":
      return reader.string();
    default:
      reader.bytes();
      return undefined;
  }
}

function decodeEntry(type: Type, bytes: Uint8Array): Record<string, unknown> {
  const reader = protobuf.Reader.create(bytes);
  let key = "";
  let value: unknown = "";

  while (reader.pos < reader.len) {
    if (reader.uint32() >>> 3 === 1) key = reader.string();
    else value = decodeValue(type, reader);
  }

  return { [key]: value };
}

function decodeTime(bytes: Uint8Array): string | undefined {
  const reader = protobuf.Reader.create(bytes);
  if (reader.pos >= reader.len) return undefined;
  reader.uint32();

  return new Date(Number(reader.int64()) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Go writes empty strings, which JSON would have left out. */
function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== "" && value !== undefined));
}
