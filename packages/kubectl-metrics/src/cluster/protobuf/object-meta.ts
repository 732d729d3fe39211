import type protobuf from "protobufjs/minimal.js";
import { type FieldReader, readMessage } from "./message.ts";
import { readStringEntry, readTime } from "./values.ts";

/** The fields of meta/v1 ObjectMeta that rows and selectors use. */
export interface ObjectMeta {
  name: string;
  namespace: string;
  uid: string | undefined;
  createdAt: number | undefined;
  labels: Record<string, string>;
}

/** @see apimachinery pkg/apis/meta/v1/generated.proto `ObjectMeta` */
const metaField: FieldReader<ObjectMeta> = (number, reader, meta) => {
  switch (number) {
    case 1:
      meta.name = reader.string();
      return true;
    case 3:
      meta.namespace = reader.string();
      return true;
    case 5:
      meta.uid = reader.string();
      return true;
    case 8:
      meta.createdAt = readTime(reader);
      return true;
    case 11:
      readStringEntry(reader, meta.labels);
      return true;
    default:
      return false;
  }
};

/** An ObjectMeta of which nothing is known yet. */
export const emptyMeta = (): ObjectMeta => ({
  name: "",
  namespace: "",
  uid: undefined,
  createdAt: undefined,
  labels: {},
});

/** Reads an ObjectMeta. */
export const readObjectMeta = (reader: protobuf.Reader): ObjectMeta => readMessage(reader, emptyMeta(), metaField);
