import { type FileHandle, open, stat } from "node:fs/promises";
import path from "node:path";
import { accessible } from "../../collect/files/accessible.ts";
import { filesBelow, type WantedFiles } from "../../collect/files/files-below.ts";
import { textOf } from "./text-of.ts";
import { unpacked } from "./unpacked.ts";

/** A text that is read piece by piece. */
export interface TextInput {
  /** The file's path as it was given, or "standard input". */
  readonly origin: string;
  /** @throws UserError when it can't be read */
  readonly pieces: () => AsyncIterable<string>;
}

/** What reading uses of the outside world. */
export interface TextWorld {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly workingDirectory: string;
}

const PIECE = 256 * 1024;

const TEXTS: WantedFiles = { accepts: () => true, many: "files", one: "file", brokenLinks: false };

/**
 * The texts that `-f` arguments mean: a file or pipe, `-` for standard input, a directory with every regular file below it, in
 * the order of their names; compressed with gzip or not.
 *
 * @throws UserError when what was named is not there
 */
export async function* textInputs(names: readonly string[], world: TextWorld): AsyncGenerator<TextInput> {
  for (const name of names) {
    if (name === "-") {
      yield { origin: "standard input", pieces: () => textOf(unpacked(world.stdin, "standard input")) };
      continue;
    }
    const file = path.resolve(world.workingDirectory, name);
    const info = await accessible(name, () => stat(file));
    const files = info.isDirectory() ? await filesBelow(file, name, TEXTS) : [file];
    for (const one of files) {
      const origin = one === file ? name : path.join(name, path.relative(file, one));
      yield { origin, pieces: () => textOf(unpacked(bytesOf(one, origin), origin)) };
    }
  }
}

async function* bytesOf(file: string, name: string): AsyncGenerator<Uint8Array> {
  const handle = await accessible(name, () => open(file));
  try {
    yield* piecesOf(handle, name);
  } finally {
    await handle.close();
  }
}

/** Each piece is done with when the next is asked for: they share their memory. */
async function* piecesOf(handle: FileHandle, name: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE);
  while (true) {
    const { bytesRead } = await accessible(name, () => handle.read(buffer, 0, PIECE));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
