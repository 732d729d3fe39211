import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { ApiError } from "../api-error.ts";

/** What bounds one answer's body. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly what: string;
  /** Called at every chunk: the server is alive. */
  readonly onProgress: () => void;
}

/**
 * The body, decompressed and bounded. A reader that stops early closes the
 * connection: what the server goes on sending is nobody's.
 *
 * @throws ApiError "too-large" beyond the limit, "not-kubernetes" for an encoding that
 *   nobody asked for; the stream's own error when it breaks
 */
export async function* decodedBody(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Buffer> {
  let whole = false;
  try {
    yield* bounded(await decodedStream(response, limits), limits);
    whole = true;
  } finally {
    if (!whole) response.destroy();
  }
}

/** The decompressor is loaded only where it is needed: a small answer comes as it is. */
async function decodedStream(response: IncomingMessage, { what, onProgress }: BodyLimits): Promise<Readable> {
  const encoding = response.headers["content-encoding"] ?? "identity";
  if (encoding === "identity") return response;
  if (encoding !== "gzip") {
    throw new ApiError(
      "not-kubernetes",
      `cannot ${what}: the answer is encoded as "${encoding}", expected gzip or nothing`,
    );
  }
  const { gunzipped } = await import("./gunzipped.ts");
  return await gunzipped(response, onProgress);
}

async function* bounded(stream: Readable, limits: BodyLimits): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    limits.onProgress();
    received += chunk.length;
    if (received > limits.maxBytes) throw tooLarge(limits.what, limits.maxBytes);
    yield chunk;
  }
}

/**
 * Collects a body into one buffer.
 *
 * @throws ApiError "too-large" beyond the limit
 */
export async function wholeBody(body: AsyncIterable<Buffer>, what: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(what, maxBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

const tooLarge = (what: string, maxBytes: number): ApiError =>
  new ApiError("too-large", `cannot ${what}: the answer is larger than ${size(maxBytes)}`);

const MEBIBYTE = 2 ** 20;

const size = (bytes: number): string => (bytes < MEBIBYTE ? `${bytes} bytes` : `${Math.round(bytes / MEBIBYTE)} MiB`);
