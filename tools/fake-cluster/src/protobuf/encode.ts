import protobuf from "protobufjs/minimal.js";
import type { Field, MessageType, Type } from "./schema.ts";

type Writer = protobuf.Writer;
type Fields = Readonly<Record<string, unknown>>;

const WIRE_VARINT = 0;
const WIRE_LENGTH = 2;
const DURATION_UNITS: Readonly<Record<string, number>> = { h: 3600e9, m: 60e9, s: 1e9, ms: 1e6, us: 1e3, ns: 1 };

/**
 * Encodes an object as Kubernetes encodes it: gogo-proto's field order, empty values written, maps sorted.
 *
 * @param type - the message
 * @param object - the object as JSON holds it; keys without a field number are left out
 * @returns the bytes, without the envelope of `application/vnd.kubernetes.protobuf`
 * @see k8s.io/api core/v1 generated.pb.go `MarshalToSizedBuffer`
 */
export function encode(type: MessageType, object: unknown): Uint8Array {
  const writer = protobuf.Writer.create();
  writeMessage(writer, type, fieldsOf(object));

  return writer.finish();
}

function writeMessage(writer: Writer, type: MessageType, object: Fields): void {
  for (const field of type.fields) writeField(writer, field, object);
}

function writeField(writer: Writer, field: Field, object: Fields): void {
  const held = object[field.name];

  switch (field.presence) {
    case "value":
      writeTagged(writer, field.number, field.type, held);
      return;
    case "pointer":
      if (held !== undefined) writeTagged(writer, field.number, field.type, held);
      return;
    case "inline":
      writeTagged(writer, field.number, field.type, object);
      return;
    case "list":
      for (const item of arrayOf(held)) writeTagged(writer, field.number, field.type, item);
      return;
    case "map":
      writeMap(writer, field, fieldsOf(held));
  }
}

function writeMap(writer: Writer, field: Field, entries: Fields): void {
  for (const key of Object.keys(entries).sort()) {
    writer.uint32(tag(field.number, WIRE_LENGTH)).fork();
    writer.uint32(tag(1, WIRE_LENGTH)).string(key);
    writeTagged(writer, 2, field.type, entries[key]);
    writer.ldelim();
  }
}

function writeTagged(writer: Writer, number: number, type: Type, held: unknown): void {
  const varint = type.kind === "integer" || type.kind === "boolean";
  writer.uint32(tag(number, varint ? WIRE_VARINT : WIRE_LENGTH));

  if (type.kind === "string") writer.string(textOf(held));
  else if (type.kind === "integer") writer.int64(numberOf(held));
  else if (type.kind === "boolean") writer.bool(held === true);
  else writeNested(writer, type, held);
}

function writeNested(writer: Writer, type: Type, held: unknown): void {
  writer.fork();
  if (type.kind === "message") writeMessage(writer, type, fieldsOf(held));
  else if (type.kind === "time") writeTime(writer, held);
  else if (type.kind === "quantity") writer.uint32(tag(1, WIRE_LENGTH)).string(held === undefined ? "0" : textOf(held));
  else if (type.kind === "duration") writer.uint32(tag(1, WIRE_VARINT)).int64(nanosecondsOf(textOf(held)));
  else if (type.kind === "rawJson") writer.uint32(tag(1, WIRE_LENGTH)).string(JSON.stringify(held));
  else writeIntOrString(writer, held);
  writer.ldelim();
}

/** The zero time, which JSON writes as null, is an empty message. */
function writeTime(writer: Writer, held: unknown): void {
  if (typeof held !== "string") return;

  writer.uint32(tag(1, WIRE_VARINT)).int64(Math.floor(Date.parse(held) / 1000));
  writer.uint32(tag(2, WIRE_VARINT)).int32(0);
}

function writeIntOrString(writer: Writer, held: unknown): void {
  const isText = typeof held === "string";
  writer.uint32(tag(1, WIRE_VARINT)).int64(isText ? 1 : 0);
  writer.uint32(tag(2, WIRE_VARINT)).int32(numberOf(held));
  writer.uint32(tag(3, WIRE_LENGTH)).string(textOf(held));
}

/** Go's duration text, "15.2s" or "1m30s", in nanoseconds. */
function nanosecondsOf(text: string): number {
  let total = 0;
  for (const [, amount, unit = "s"] of text.matchAll(/([\d.]+)(h|ms|us|ns|m|s)/g))
    total += Number(amount) * (DURATION_UNITS[unit] ?? 0);

  return Math.round(total);
}

const tag = (number: number, wireType: number): number => number * 8 + wireType;
const textOf = (held: unknown): string => (typeof held === "string" ? held : "");
const numberOf = (held: unknown): number => (typeof held === "number" ? held : 0);
const arrayOf = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : []);
const fieldsOf = (held: unknown): Fields => (typeof held === "object" && held !== null ? (held as Fields) : {});
