import { isUserError, UserError } from "../../errors.ts";

/** Some 64 KiB of text at a time, whatever a file is compressed to. */
const OUTPUT = 64 * 1024;

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

/**
 * What a stream of bytes holds: rotated logs are compressed with gzip, which shows in their first bytes, not only in their
 * name. It is unpacked piece by piece as the pieces are asked for, so that the memory does not depend on what comes out.
 *
 * @param bytes - each piece is done with when the next is asked for
 * @param name - as it was given
 * @throws UserError when it is broken, or compressed as no Node.js that is supported can read
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    const start = await startOf(pieces);
    const rest = following(start, pieces);
    if (begins(start, ZSTD))
      throw new UserError(`${name} is compressed with zstd; unpack it into a pipe: zstd -dc FILE | … -f -`);
    yield* begins(start, GZIP) ? gunzipped(rest, name) : rest;
  } finally {
    await pieces.return?.();
  }
}

/** At least as many bytes as tell what it is, where there are as many. */
async function startOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = Buffer.alloc(0);
  while (start.length < ZSTD.length) {
    const { done, value } = await pieces.next();
    if (done === true) return start;
    start = Buffer.concat([start, value]);
  }
  return start;
}

async function* following(start: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const [{ createGunzip }, { Readable }] = await Promise.all([import("node:zlib"), import("node:stream")]);
  const packed = Readable.from(copies(bytes), { highWaterMark: 1 });
  const text = createGunzip({ chunkSize: OUTPUT });
  packed.once("error", (error) => text.destroy(error));
  try {
    yield* packed.pipe(text) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(`cannot read ${name}: what is compressed in it is broken or cut off`);
  } finally {
    packed.destroy();
    text.destroy();
  }
}

/** The decompressor is still at work with a piece when it asks for the next. */
async function* copies(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) yield Buffer.from(piece);
}
