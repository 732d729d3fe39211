/** The longest varint that encodes 64 bits. */
const MAX_VARINT_BYTES = 10;

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** The bytes are not the protobuf message that they should be. */
export class MalformedMessageError extends Error {
  override readonly name = "MalformedMessageError";
}

/** The tag of a field whose value is preceded by its length: a text, a message, a map's entry. */
export const lengthDelimited = (field: number): number => (field << 3) | LENGTH_DELIMITED;

/** The tag of a field whose value is a varint: a bool, an int32, an int64. */
export const varintField = (field: number): number => (field << 3) | VARINT;

/**
 * Reads protobuf messages field by field, where they lie and without making an object
 * of any: a list of 150,000 pods has two million of them. Nothing is read beyond the
 * end of the message.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class WireReader {
  #bytes: Buffer = Buffer.alloc(0);
  #position = 0;
  #end = 0;

  /** A reader of one whole message. */
  static of(bytes: Buffer): WireReader {
    return new WireReader().open(bytes, 0, bytes.length);
  }

  /** Goes to another message, which need not be copied out of what it came in. */
  open(bytes: Buffer, start: number, end: number): this {
    this.#bytes = bytes;
    this.#position = start;
    this.#end = end;
    return this;
  }

  /** The tag of the next field: its number and wire type in one; 0 at the end of the message. */
  tag(): number {
    if (this.#position >= this.#end) return 0;
    const tag = this.#varint();
    if (tag === 0) throw new MalformedMessageError("a field has the number 0");
    return tag;
  }

  /** Goes into the message that is the field's value. @returns what `leave` takes */
  enter(): number {
    const outer = this.#end;
    this.#end = this.#lengthEnd();
    return outer;
  }

  /** Goes behind the message that `enter` went into, whatever of it was read. */
  leave(outer: number): void {
    this.#position = this.#end;
    this.#end = outer;
  }

  /**
   * The field's value as text.
   *
   * @param likely - a text that it often is: it is returned itself where the bytes spell it
   */
  text(likely = ""): string {
    const end = this.#lengthEnd();
    const from = this.#position;
    this.#position = end;
    return this.#spells(likely, from, end) ? likely : this.#bytes.toString("utf8", from, end);
  }

  /**
   * The field's value as what a function makes of its bytes where they lie, or as text
   * when that makes nothing of them.
   */
  inPlace<T>(read: (bytes: Buffer, start: number, end: number) => T | undefined): T | string {
    const end = this.#lengthEnd();
    const from = this.#position;
    this.#position = end;
    return read(this.#bytes, from, end) ?? this.#bytes.toString("utf8", from, end);
  }

  /** Which of some ASCII texts the field's value is; undefined: none of them. No text is made. */
  oneOf<Text extends string>(texts: readonly Text[]): Text | undefined {
    const end = this.#lengthEnd();
    const from = this.#position;
    this.#position = end;
    for (const text of texts) if (this.#spells(text, from, end)) return text;
    return undefined;
  }

  /** The field's value as the bytes that it is, not a copy of them. */
  bytes(): Buffer {
    const end = this.#lengthEnd();
    const found = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return found;
  }

  /** The field's value as a number, exact up to ±2^53. @throws MalformedMessageError beyond 64 bits */
  int64(): number {
    const start = this.#position;
    const value = this.#varint();
    // Near 2^64 a number no longer tells -1 from 0; the bits do, and few are negative.
    return value < 2 ** 63 ? value : negative(this.#bytes.subarray(start, this.#position));
  }

  /** The field's value as a truth value. */
  bool(): boolean {
    return this.#varint() !== 0;
  }

  /** Goes behind the value of a field that nobody reads. */
  skip(tag: number): void {
    switch (tag & 7) {
      case VARINT:
        this.#varint();
        return;
      case LENGTH_DELIMITED:
        this.#position = this.#lengthEnd();
        return;
      case FIXED64:
        this.#position = this.#within(this.#position + 8);
        return;
      case FIXED32:
        this.#position = this.#within(this.#position + 4);
        return;
      default:
        throw new MalformedMessageError(`a field has the unknown wire type ${tag & 7}`);
    }
  }

  /** Reads the length of a value. @returns where the value ends */
  #lengthEnd(): number {
    const length = this.#varint();
    return this.#within(this.#position + length);
  }

  #within(end: number): number {
    if (end > this.#end) throw new MalformedMessageError("a field ends after its message");
    return end;
  }

  #varint(): number {
    const bytes = this.#bytes;
    let at = this.#position;
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let factor = 128; byte >= 0x80; factor *= 128) {
      if (at - this.#position === MAX_VARINT_BYTES) throw new MalformedMessageError("a varint is longer than 64 bits");
      byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
    }
    if (at > this.#end) throw new MalformedMessageError("a field ends after its message");
    this.#position = at;
    return value;
  }

  /** Whether the bytes are those of a text of ASCII characters. */
  #spells(text: string, from: number, end: number): boolean {
    if (end - from !== text.length) return false;
    for (let index = 0; index < text.length; index += 1) {
      if (this.#bytes[from + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }
}

function negative(varint: Uint8Array): number {
  const bits = varint.reduceRight((higher, byte) => (higher << 7n) | BigInt(byte & 0x7f), 0n);
  return Number(BigInt.asIntN(64, bits));
}
