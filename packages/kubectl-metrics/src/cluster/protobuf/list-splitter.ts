import { PROTOBUF_MAGIC } from "./envelope.ts";

/** An object of a list is at most this large; etcd takes 1.5 MiB. */
const MAX_ITEM = 32 * 2 ** 20;

const LENGTH_DELIMITED = 2;
const RAW = 2;
const ITEMS = 2;

/** Takes an item: its bytes are those of `bytes` from `start` to `end`, until it returns. */
export type TakeItem = (bytes: Buffer, start: number, end: number) => void;

/** The bytes are not a Kubernetes protobuf list. */
export class MalformedListError extends Error {
  override readonly name = "MalformedListError";
}

/**
 * Cuts a Kubernetes protobuf list into its items as its bytes arrive, so that a
 * list of any length is read in the memory of its largest item.
 *
 * @see apimachinery pkg/runtime/generated.proto `Unknown`
 */
export class ListSplitter {
  readonly #takeItem: TakeItem;
  #pending: Buffer[] = [];
  #pendingLength = 0;
  /** Nothing can be done before this many bytes are there. */
  #needed = PROTOBUF_MAGIC.length;
  #state: "magic" | "envelope" | "list" | "done" = "magic";
  #listBytesLeft = 0;

  constructor(takeItem: TakeItem) {
    this.#takeItem = takeItem;
  }

  /** @throws MalformedListError */
  push(chunk: Buffer): void {
    const rest = this.#pendingLength === 0 ? chunk : this.#complete(chunk);
    this.#keep(rest.subarray(this.#consume(rest)));
  }

  /** Takes from a chunk what the pending part lacks, so that nothing else is copied; returns the rest of the chunk. */
  #complete(chunk: Buffer): Buffer {
    let taken = 0;
    while (this.#pendingLength > 0 && taken < chunk.length) {
      const lacking = chunk.subarray(taken, taken + Math.max(1, this.#needed - this.#pendingLength));
      taken += lacking.length;
      this.#keep(lacking);
      if (this.#pendingLength < this.#needed) break;

      const bytes = Buffer.concat(this.#pending);
      this.#pending = [];
      this.#pendingLength = 0;
      this.#keep(bytes.subarray(this.#consume(bytes)));
    }
    return chunk.subarray(taken);
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#pending.push(bytes);
    this.#pendingLength += bytes.length;
  }

  /** Whether the whole list has come. */
  get complete(): boolean {
    return this.#state === "done" || (this.#state === "list" && this.#listBytesLeft === 0);
  }

  #consume(bytes: Buffer): number {
    let position = 0;
    while (position < bytes.length) {
      const next = this.#step(bytes, position);
      if (next === position) return position;
      position = next;
    }
    return position;
  }

  /** Takes one part; returns the same position when more bytes are needed. */
  #step(bytes: Buffer, position: number): number {
    switch (this.#state) {
      case "magic":
        return this.#magic(bytes, position);
      case "envelope":
        return this.#envelope(bytes, position);
      case "list":
        return this.#list(bytes, position);
      case "done":
        return bytes.length;
    }
  }

  #magic(bytes: Buffer, position: number): number {
    if (bytes.length - position < PROTOBUF_MAGIC.length) return position;
    if (!bytes.subarray(position, position + PROTOBUF_MAGIC.length).equals(PROTOBUF_MAGIC)) {
      throw new MalformedListError("the protobuf prefix is missing");
    }
    this.#state = "envelope";
    this.#needed = 1;
    return position + PROTOBUF_MAGIC.length;
  }

  #envelope(bytes: Buffer, position: number): number {
    const field = fieldHeader(bytes, position);
    if (field === undefined) return position;
    if (field.number === RAW) {
      this.#state = "list";
      this.#listBytesLeft = field.length;
      return field.payload;
    }
    return this.#whole(bytes, position, field);
  }

  #list(bytes: Buffer, position: number): number {
    if (this.#listBytesLeft === 0) {
      this.#state = "done";
      return bytes.length;
    }
    const field = fieldHeader(bytes, position);
    if (field === undefined) return position;
    const next = this.#whole(bytes, position, field);
    if (next === position) return position;

    this.#listBytesLeft -= next - position;
    if (this.#listBytesLeft < 0) throw new MalformedListError("an item ends after its list");
    if (field.number === ITEMS) this.#takeItem(bytes, field.payload, next);
    return next;
  }

  /** The position after the field when all of it is there. */
  #whole(bytes: Buffer, position: number, field: FieldHeader): number {
    if (field.length > MAX_ITEM) throw new MalformedListError("an item is absurdly long");
    const end = field.payload + field.length;
    if (end <= bytes.length) {
      this.#needed = 1;
      return end;
    }
    this.#needed = end - position;
    return position;
  }
}

interface FieldHeader {
  readonly number: number;
  readonly length: number;
  readonly payload: number;
}

/** Tag and length at a position; undefined when they are not all there. */
function fieldHeader(bytes: Buffer, position: number): FieldHeader | undefined {
  const tag = varint(bytes, position);
  if (tag === undefined) return undefined;
  if ((tag.value & 7) !== LENGTH_DELIMITED) throw new MalformedListError("an unexpected wire type");
  const length = varint(bytes, tag.end);
  return length === undefined ? undefined : { number: tag.value >>> 3, length: length.value, payload: length.end };
}

/** An unsigned varint of at most 53 bits. */
function varint(bytes: Buffer, position: number): { value: number; end: number } | undefined {
  let value = 0;
  let factor = 1;
  for (let at = position; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
    factor *= 128;
    if (factor > 2 ** 49) throw new MalformedListError("a length is absurd");
  }
  return undefined;
}
