import type { Dirent } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.ts";
import { textOf } from "./text-of.ts";

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

const MAX_DEPTH = 8;
const MAX_FILES = 20_000;
const PIECE = 256 * 1024;

/**
 * The texts that `-f` arguments mean: a file or pipe, `-` for standard input, a directory with every regular file below it, in
 * the order of their names.
 *
 * @throws UserError when what was named is not there
 */
export async function* textInputs(names: readonly string[], world: TextWorld): AsyncGenerator<TextInput> {
  for (const name of names) {
    if (name === "-") {
      yield { origin: "standard input", pieces: () => textOf(world.stdin) };
      continue;
    }
    const file = path.resolve(world.workingDirectory, name);
    const info = await accessible(name, () => stat(file));
    const files = info.isDirectory() ? await filesBelow(file, name) : [file];
    for (const one of files) {
      const origin = one === file ? name : path.join(name, path.relative(file, one));
      yield { origin, pieces: () => textOf(bytesOf(one, origin)) };
    }
  }
}

async function filesBelow(directory: string, name: string): Promise<readonly string[]> {
  const files: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await accessible(name, () => readdir(folder, { withFileTypes: true }));
    for (const entry of entries.toSorted((one, two) => (one.name < two.name ? -1 : 1))) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH) await visit(inside, depth + 1);
      else if (await isFile(entry, inside)) files.push(inside);
      if (files.length > MAX_FILES) throw new UserError(`${name} holds more than ${MAX_FILES} files`);
    }
  };
  await visit(directory, 0);
  if (files.length === 0) throw new UserError(`${name} holds no file`);
  return files;
}

/** Logs of containers are links. A link that leads nowhere, a socket or a device is left out. */
async function isFile(entry: Dirent, inside: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(inside).catch(() => undefined);
  return target?.isFile() === true;
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

async function accessible<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`cannot read ${name}: ${code === "ENOENT" ? "no such file or directory" : code}`);
  }
}
