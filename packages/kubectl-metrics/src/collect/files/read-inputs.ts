import { type FileHandle, open, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { accessible } from "./accessible.ts";
import { decodeText } from "./decode-text.ts";
import { filesBelow, type WantedFiles } from "./files-below.ts";

/** One input, not yet read. */
export interface Input {
  /** The file's path as it was given, or "standard input". */
  readonly origin: string;
  /** Found in a directory: it may be something that is none of our business. */
  readonly found: boolean;
  /** Its text. @throws UserError when it can't be read or is too large */
  readonly read: () => Promise<string>;
}

/** What reading inputs uses of the outside world. */
export interface InputWorld {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly workingDirectory: string;
  readonly limits?: Limits | undefined;
}

/** V8 holds no longer string. */
const MAX_BYTES = 400 * 2 ** 20;

const DOCUMENTS: WantedFiles = {
  accepts: (name) => /\.(json|ya?ml)$/i.test(name),
  many: "documents",
  one: ".json or .yaml file",
  brokenLinks: true,
};

/**
 * The inputs that `-f` arguments mean, one after another: a file, `-` for standard
 * input, or a directory with all JSON and YAML files below it, in the order of their names.
 *
 * @throws UserError when what was named is not there
 */
export async function* inputsOf(names: readonly string[], world: InputWorld): AsyncGenerator<Input> {
  const maxBytes = world.limits?.inputBytes ?? MAX_BYTES;
  for (const name of names) {
    if (name === "-") {
      const origin = "standard input";
      yield { origin, found: false, read: () => collectText(world.stdin, origin, maxBytes) };
      continue;
    }
    const file = path.resolve(world.workingDirectory, name);
    const info = await accessible(name, () => stat(file));
    if (!info.isDirectory()) {
      yield { origin: name, found: false, read: () => readText(file, name, maxBytes) };
      continue;
    }
    for (const inside of await filesBelow(file, name, DOCUMENTS)) {
      const origin = path.join(name, path.relative(file, inside));
      yield { origin, found: true, read: () => readText(inside, origin, maxBytes) };
    }
  }
}

async function readText(file: string, name: string, maxBytes: number): Promise<string> {
  const handle = await accessible(name, () => open(file));
  try {
    return await accessible(name, () => collectText(chunksOf(handle), name, maxBytes));
  } finally {
    await handle.close();
  }
}

const CHUNK = 256 * 1024;

/** A file's bytes, or a pipe's; a stream of Node's would be loaded for nothing else. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  while (true) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function collectText(bytes: AsyncIterable<Uint8Array>, name: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) throw new UserError(`${name} is larger than ${size(maxBytes)}`);
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks));
}

const MEBIBYTE = 2 ** 20;

const size = (bytes: number): string => (bytes < MEBIBYTE ? `${bytes} bytes` : `${Math.round(bytes / MEBIBYTE)} MiB`);
