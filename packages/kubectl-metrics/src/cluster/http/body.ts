import { ApiError } from "../api-error.ts";

/** What bounds one answer's body. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly what: string;
  /** Called at every chunk: the server is alive. */
  readonly onProgress: () => void;
}

/**
 * Hands a body on, up to a limit.
 *
 * @throws ApiError "too-large" beyond the limit; the body's own error when it breaks
 */
export async function* boundedBody(body: AsyncIterable<Buffer>, limits: BodyLimits): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of body) {
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
