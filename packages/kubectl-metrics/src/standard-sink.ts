import { writeSync } from "node:fs";
import type { Writable } from "node:stream";
import type { TextSink } from "./context.ts";

type WriteAt = (descriptor: number, bytes: Uint8Array, offset: number) => number;

type StandardStream = Writable & { readonly isTTY?: boolean };

/**
 * A sink of standard output or standard error that writes to the descriptor itself.
 *
 * `process.stdout` loads streams, terminals and sockets, which is most of what a short
 * command costs at start. It is made when it is needed all the same: to tell a terminal,
 * and to wait for a pipe that is full and does not block.
 *
 * @param descriptor - 1 or 2
 * @param stream - makes the stream of that descriptor
 * @param platform - Node's name of the system
 * @param writeAt - writes bytes from an offset on and returns how many it wrote
 */
export function standardSink(
  descriptor: number,
  stream: () => StandardStream,
  platform: string,
  writeAt: WriteAt = writeSync,
): TextSink {
  // A console of Windows takes text, not bytes: its stream knows how.
  let isLeftToStream = platform === "win32";
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text, "utf8");
    const written = isLeftToStream ? 0 : writeAtOnce((offset) => writeAt(descriptor, bytes, offset), bytes.length);
    if (written === bytes.length) return;
    // Order is kept: from now on everything goes the same way.
    isLeftToStream = true;
    await writeToStream(stream(), bytes.subarray(written));
  };
  return {
    write,
    get isTerminal() {
      return stream().isTTY === true;
    },
  };
}

/** @returns how many bytes were written before the descriptor would have blocked */
function writeAtOnce(writeFrom: (offset: number) => number, length: number): number {
  let written = 0;
  try {
    while (written < length) written += writeFrom(written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
  }
  return written;
}

const writeToStream = (stream: Writable, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    // The failed write itself tells; without a listener the stream would throw it a second time.
    if (stream.listenerCount("error") === 0) stream.on("error", () => {});
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
