import protobuf from "protobufjs/minimal.js";

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
  let raw: Buffer = Buffer.alloc(0);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === UNKNOWN_RAW) raw = reader.bytes() as Buffer;
    else reader.skipType(tag & 7);
  }
  return raw;
}

/** Calls `field` for each field of a message; it reads the value and returns true, or returns false to skip it. */
export function eachField(
  message: protobuf.Reader,
  end: number,
  field: (number: number, reader: protobuf.Reader) => boolean,
): void {
  while (message.pos < end) {
    const tag = message.uint32();
    if (!field(tag >>> 3, message)) message.skipType(tag & 7);
  }
}
