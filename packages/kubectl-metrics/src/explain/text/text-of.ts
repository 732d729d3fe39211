import { StringDecoder } from "node:string_decoder";

/**
 * The text of a stream of bytes, piece by piece: UTF-8, or UTF-16 behind a byte order mark, as Windows shells write what is
 * redirected into a file. Bytes that are neither become U+FFFD.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: { readonly write: (bytes: Buffer) => string; readonly end: () => string } | undefined;
  let start: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (decoder !== undefined) {
      yield decoder.write(buffer);
      continue;
    }
    start = Buffer.concat([start, buffer]);
    if (start.length < MARK_LENGTH) continue;
    decoder = decoderFor(start);
    yield decoder.write(start).replace(/^\ufeff/, "");
  }
  yield decoder === undefined ? start.toString("utf8") : decoder.end();
}

const MARK_LENGTH = 3;

function decoderFor(start: Buffer): { readonly write: (bytes: Buffer) => string; readonly end: () => string } {
  if (start[0] === 0xff && start[1] === 0xfe) return new StringDecoder("utf16le");
  if (start[0] === 0xfe && start[1] === 0xff) return bigEndianDecoder();
  return new StringDecoder("utf8");
}

/** Node.js knows UTF-16 only with the other order of bytes. */
function bigEndianDecoder(): { readonly write: (bytes: Buffer) => string; readonly end: () => string } {
  const decoder = new StringDecoder("utf16le");
  let odd: Buffer = Buffer.alloc(0);
  const write = (bytes: Buffer): string => {
    const all = Buffer.concat([odd, bytes]);
    const even = all.length & ~1;
    odd = all.subarray(even);
    return decoder.write(Buffer.from(all.subarray(0, even)).swap16());
  };
  return { write, end: () => decoder.end() };
}
