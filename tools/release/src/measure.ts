import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGzip } from "node:zlib";

/** A file's size and what it is known by. */
export interface Measured {
  readonly bytes: number;
  /** Compressed by gzip, as it is downloaded. */
  readonly gzipBytes: number;
  readonly sha256: string;
}

/** Reads a file once. */
export async function measure(file: string): Promise<Measured> {
  const hash = createHash("sha256");
  const gzip = createGzip();
  let bytes = 0;
  const plain = createReadStream(file, { highWaterMark: 2 ** 20 });
  plain.on("data", (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  plain.on("error", (error) => gzip.destroy(error));
  plain.pipe(gzip);

  let gzipBytes = 0;
  for await (const chunk of gzip) gzipBytes += (chunk as Buffer).length;
  return { bytes, gzipBytes, sha256: hash.digest("hex") };
}
