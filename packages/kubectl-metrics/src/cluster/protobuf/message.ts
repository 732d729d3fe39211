import type protobuf from "protobufjs/minimal.js";

/**
 * Reads one field of a message into `target`.
 *
 * Such functions stand at the top of a file, not inside others: a list of 150,000 pods
 * would otherwise make millions of closures.
 *
 * @param number - the field's number
 * @returns whether the value was read; false leaves it to be skipped
 */
export type FieldReader<T> = (number: number, reader: protobuf.Reader, target: T) => boolean;

/** Reads the fields of a message up to its end. */
export function readFields<T>(reader: protobuf.Reader, end: number, target: T, field: FieldReader<T>): T {
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (!field(tag >>> 3, reader, target)) reader.skipType(tag & 7);
  }
  return target;
}

/** Reads an embedded message, which is preceded by its length. */
export function readMessage<T>(reader: protobuf.Reader, target: T, field: FieldReader<T>): T {
  const length = reader.uint32();
  return readFields(reader, reader.pos + length, target, field);
}
