import protobuf from "protobufjs/minimal.js";

const ENVELOPE_RAW = 2;
const REVIEW_SPEC = 2;
const SPEC_RESOURCE = 1;
/** Fields 1 to 7 of `ResourceAttributes`. */
const ATTRIBUTES = ["namespace", "verb", "group", "version", "resource", "subresource", "name"] as const;
const MAGIC_LENGTH = 4;

/**
 * Reads the resource attributes of a SelfSubjectAccessReview that was posted as protobuf, which is how kubectl does it.
 *
 * @see k8s.io/api authorization/v1/generated.proto
 */
export function decodeResourceAttributes(body: Buffer): Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>> {
  const raw = fieldsOf(body.subarray(MAGIC_LENGTH)).get(ENVELOPE_RAW);
  const spec = fieldsOf(raw).get(REVIEW_SPEC);
  const attributes = fieldsOf(fieldsOf(spec).get(SPEC_RESOURCE));
  const texts = ATTRIBUTES.map((name, index): [string, string] => [
    name,
    Buffer.from(attributes.get(index + 1) ?? []).toString(),
  ]);

  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

/** The length-delimited fields of a message, by number; nothing of nothing. */
function fieldsOf(bytes: Uint8Array | undefined): ReadonlyMap<number, Uint8Array> {
  const reader = protobuf.Reader.create(bytes ?? new Uint8Array());
  const fields = new Map<number, Uint8Array>();

  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if ((tag & 7) === 2) fields.set(tag >>> 3, reader.bytes());
    else reader.skipType(tag & 7);
  }

  return fields;
}
