import { readStringEntry, readTime } from "./values.ts";
import { lengthDelimited, type WireReader } from "./wire-reader.ts";

/** The fields of meta/v1 ObjectMeta that rows and selectors use. */
export interface ObjectMeta {
  name: string;
  namespace: string;
  uid: string | undefined;
  createdAt: number | undefined;
  readonly labels: Record<string, string>;
}

/** @see apimachinery pkg/apis/meta/v1/generated.proto `ObjectMeta` */
const NAME = lengthDelimited(1);
const NAMESPACE = lengthDelimited(3);
const UID = lengthDelimited(5);
const CREATION_TIMESTAMP = lengthDelimited(8);
const LABELS = lengthDelimited(11);

/** An ObjectMeta of which nothing is known yet. */
export const emptyMeta = (): ObjectMeta => ({
  name: "",
  namespace: "",
  uid: undefined,
  createdAt: undefined,
  labels: {},
});

/** Reads an ObjectMeta. */
export function readObjectMeta(reader: WireReader): ObjectMeta {
  const meta = emptyMeta();
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) readField(reader, tag, meta);
  reader.leave(outer);
  return meta;
}

function readField(reader: WireReader, tag: number, meta: ObjectMeta): void {
  switch (tag) {
    case NAME:
      meta.name = reader.text();
      return;
    case NAMESPACE:
      meta.namespace = reader.text();
      return;
    case UID:
      meta.uid = reader.text();
      return;
    case CREATION_TIMESTAMP:
      meta.createdAt = readTime(reader);
      return;
    case LABELS:
      readStringEntry(reader, meta.labels);
      return;
    default:
      reader.skip(tag);
  }
}
