import type protobuf from "protobufjs/minimal.js";
import { eachField } from "./envelope.ts";

/** The fields of meta/v1 ObjectMeta that rows and selectors use. */
export interface ObjectMeta {
  name: string;
  namespace: string;
  uid: string | undefined;
  createdAt: number | undefined;
  labels: Record<string, string>;
}

/** @see apimachinery pkg/apis/meta/v1/generated.proto `ObjectMeta` */
export function readObjectMeta(reader: protobuf.Reader): ObjectMeta {
  const meta: ObjectMeta = { name: "", namespace: "", uid: undefined, createdAt: undefined, labels: {} };
  message(reader, (number) => {
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
        readEntry(reader, meta.labels, (value) => value.string());
        return true;
      default:
        return false;
    }
  });
  return meta;
}

/** Reads an embedded message field by field. */
export function message(reader: protobuf.Reader, field: (number: number) => boolean): void {
  const length = reader.uint32();
  eachField(reader, reader.pos + length, field);
}

/** Reads one entry of a map into `target`; `__proto__` is a key like any other. */
export function readEntry<T>(
  reader: protobuf.Reader,
  target: Record<string, T>,
  readValue: (reader: protobuf.Reader) => T,
): void {
  let key = "";
  let value: T | undefined;
  message(reader, (number) => {
    if (number === 1) key = reader.string();
    else if (number === 2) value = readValue(reader);
    else return false;
    return true;
  });
  if (value === undefined) return;
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/** resource.Quantity: its text. */
export function readQuantity(reader: protobuf.Reader): string {
  let text = "";
  message(reader, (number) => {
    if (number !== 1) return false;
    text = reader.string();
    return true;
  });
  return text;
}

/** meta/v1 Time in milliseconds since 1970. */
export function readTime(reader: protobuf.Reader): number {
  let seconds = 0;
  let nanos = 0;
  message(reader, (number) => {
    if (number === 1) seconds = readInt64(reader);
    else if (number === 2) nanos = reader.int32();
    else return false;
    return true;
  });
  return seconds * 1000 + Math.trunc(nanos / 1e6);
}

/** An int64 as a number: exact up to 2^53. */
export function readInt64(reader: protobuf.Reader): number {
  const value = reader.int64() as unknown as number | { toNumber(): number };
  return typeof value === "number" ? value : value.toNumber();
}
