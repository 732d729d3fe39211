import type { WireReader } from "./wire-reader.ts";

/** Decodes the items of one list, one after another. */
export interface Decoder<T> {
  /** @throws MalformedMessageError when the bytes are no such message */
  decode(reader: WireReader): T;
}
