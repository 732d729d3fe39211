import protobuf from "protobufjs/minimal.js";
import { type FieldReader, readFields } from "./message.ts";

/** The first bytes of every Kubernetes protobuf document. @see apimachinery pkg/runtime/serializer/protobuf */
export const PROTOBUF_MAGIC: Buffer = Buffer.from("k8s\0", "latin1");

/** Field `raw` of runtime.Unknown, which carries the object. */
const UNKNOWN_RAW = 2;

/**
 * Takes the object out of its envelope.
 *
 * @returns the encoded object, empty when there is none
 * @throws RangeError when the bytes are cut off
 */
export function unwrap(document: Buffer): Buffer {
  const reader = protobuf.Reader.create(document.subarray(PROTOBUF_MAGIC.length));
  return readFields(reader, reader.len, { raw: Buffer.alloc(0) }, unknownField).raw;
}

const unknownField: FieldReader<{ raw: Buffer }> = (number, reader, target) => {
  if (number !== UNKNOWN_RAW) return false;
  target.raw = reader.bytes() as Buffer;
  return true;
};
