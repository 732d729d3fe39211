import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ApiError } from "../api-error.ts";

const CHUNK = 64 * 1024;

/** What bounds one answer's body. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly what: string;
  /** Called at every chunk: the server is alive. */
  readonly onProgress: () => void;
}

/**
 * The body, decompressed and bounded.
 *
 * @throws ApiError "too-large" beyond the limit; the stream's own error when it breaks
 */
export async function* decodedBody(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Buffer> {
  const stream: Readable = isGzip(response) ? response.pipe(createGunzip({ chunkSize: CHUNK })) : response;
  // `pipe` hands no error on: a connection that breaks must end the decompressor too.
  if (stream !== response) response.once("error", (error) => stream.destroy(error));

  let received = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    limits.onProgress();
    received += chunk.length;
    if (received > limits.maxBytes) {
      response.destroy();
      throw new ApiError(
        "too-large",
        `cannot ${limits.what}: the answer is larger than ${megabytes(limits.maxBytes)} MiB`,
      );
    }
    yield chunk;
  }
}

const isGzip = (response: IncomingMessage): boolean => response.headers["content-encoding"] === "gzip";

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Collects a body into one buffer. */
export async function wholeBody(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
