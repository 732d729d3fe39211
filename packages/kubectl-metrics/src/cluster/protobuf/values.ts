import type protobuf from "protobufjs/minimal.js";
import { type FieldReader, readMessage } from "./message.ts";

/** One entry of a map. */
interface Entry {
  key: string;
  value: string | undefined;
}

const stringEntry: FieldReader<Entry> = (number, reader, entry) => {
  if (number === 1) entry.key = reader.string();
  else if (number === 2) entry.value = reader.string();
  else return false;
  return true;
};

/** Reads one entry of a `map<string, string>` into `target`. */
export function readStringEntry(reader: protobuf.Reader, target: Record<string, string>): void {
  put(target, readMessage(reader, { key: "", value: undefined }, stringEntry));
}

/** `__proto__` is a key like any other. */
function put(target: Record<string, string>, { key, value }: Entry): void {
  if (value === undefined) return;
  if (key !== "__proto__") target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

interface Time {
  seconds: number;
  nanoseconds: number;
}

const timeField: FieldReader<Time> = (number, reader, time) => {
  if (number === 1) time.seconds = readInt64(reader);
  else if (number === 2) time.nanoseconds = reader.int32();
  else return false;
  return true;
};

/**
 * meta/v1 Time in milliseconds since 1970; undefined for the zero time, which is
 * encoded as an empty message.
 */
export function readTime(reader: protobuf.Reader): number | undefined {
  const { seconds, nanoseconds } = readMessage(reader, { seconds: 0, nanoseconds: 0 }, timeField);
  return seconds === 0 && nanoseconds === 0 ? undefined : seconds * 1000 + Math.trunc(nanoseconds / 1e6);
}

/** The longest varint that encodes 64 bits. */
const MAX_VARINT_BYTES = 10;

/**
 * An int64 as a number, exact up to ±2^53. protobufjs would make an object of each.
 *
 * @throws RangeError when it is longer than 64 bits can be
 */
export function readInt64(reader: protobuf.Reader): number {
  const start = reader.pos;
  let value = 0;
  let factor = 1;
  let byte: number;
  do {
    byte = reader.buf[reader.pos] ?? 0;
    reader.pos += 1;
    value += (byte & 0x7f) * factor;
    factor *= 128;
  } while (byte >= 0x80);
  if (reader.pos - start > MAX_VARINT_BYTES) throw new RangeError("a varint is longer than 64 bits");
  return value < 2 ** 63 ? value : readNegative(reader.buf.subarray(start, reader.pos));
}

/** Near 2^64 a number no longer tells -1 from 0; this is too slow for all, and few are negative. */
function readNegative(varint: Uint8Array): number {
  const bits = varint.reduceRight((higher, byte) => (higher << 7n) | BigInt(byte & 0x7f), 0n);
  return Number(BigInt.asIntN(64, bits));
}
