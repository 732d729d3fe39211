import protobuf from "protobufjs/minimal.js";
import { encode } from "./encode.ts";
import { listMeta } from "./messages/meta.ts";
import type { MessageType } from "./schema.ts";

const MAGIC = Buffer.from("k8s\0", "latin1");
const TYPE_META = 0x0a;
const RAW = 0x12;
const CONTENT_ENCODING = 0x1a;
const CONTENT_TYPE = 0x22;
const LIST_METADATA = 0x0a;
const LIST_ITEM = 0x12;

/**
 * One object as `application/vnd.kubernetes.protobuf`.
 *
 * @see k8s.io/apimachinery pkg/runtime/serializer/protobuf `Serializer.doEncode`; pkg/runtime/generated.proto `Unknown`
 */
export function encodeObject(apiVersion: string, kind: string, type: MessageType, object: unknown): Buffer {
  return wrap(apiVersion, kind, [encode(type, object)]);
}

/**
 * A list as `application/vnd.kubernetes.protobuf`, its items encoded one by one so that they need not exist together.
 *
 * @param kind - the kind of the list, "PodList" say
 * @param item - the message of its items
 */
export function encodeList(
  apiVersion: string,
  kind: string,
  item: MessageType,
  metadata: object,
  items: Iterable<unknown>,
): Buffer {
  const parts = prefixed(LIST_METADATA, encode(listMeta, metadata));
  for (const object of items) parts.push(...prefixed(LIST_ITEM, encode(item, object)));

  return wrap(apiVersion, kind, parts);
}

function wrap(apiVersion: string, kind: string, raw: readonly Uint8Array[]): Buffer {
  const typeMeta = protobuf.Writer.create().uint32(0x0a).string(apiVersion).uint32(0x12).string(kind).finish();
  const length = raw.reduce((sum, part) => sum + part.length, 0);
  const head = protobuf.Writer.create().uint32(TYPE_META).bytes(typeMeta).uint32(RAW).uint32(length).finish();
  const tail = protobuf.Writer.create().uint32(CONTENT_ENCODING).string("").uint32(CONTENT_TYPE).string("").finish();

  return Buffer.concat([MAGIC, head, ...raw, tail]);
}

/** Tag, length and bytes of a nested message; the bytes are not copied. */
function prefixed(tag: number, bytes: Uint8Array): Uint8Array[] {
  return [protobuf.Writer.create().uint32(tag).uint32(bytes.length).finish(), bytes];
}
