import { lengthDelimited, WireReader } from "./wire-reader.ts";

/** The first bytes of every Kubernetes protobuf document. @see apimachinery pkg/runtime/serializer/protobuf */
export const PROTOBUF_MAGIC: Buffer = Buffer.from("k8s\0", "latin1");

/** Field `raw` of runtime.Unknown, which carries the object. */
const RAW = lengthDelimited(2);

/**
 * Takes the object out of its envelope.
 *
 * @returns the encoded object, empty when there is none
 * @throws MalformedMessageError when the bytes are cut off
 */
export function unwrap(document: Buffer): Buffer {
  const reader = WireReader.of(document.subarray(PROTOBUF_MAGIC.length));
  let raw: Buffer = Buffer.alloc(0);
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === RAW) raw = reader.bytes();
    else reader.skip(tag);
  }
  return raw;
}
