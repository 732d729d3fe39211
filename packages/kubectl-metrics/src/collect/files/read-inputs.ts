import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.ts";

/** One input's text. */
export interface InputText {
  /** The file's path as it was given, or "standard input". */
  readonly origin: string;
  readonly text: string;
  /** Found in a directory: it may be something that is none of our business. */
  readonly found: boolean;
}

/** What reading inputs uses of the outside world. */
export interface InputWorld {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly workingDirectory: string;
}

/** V8 holds no longer string. */
const MAX_BYTES = 400 * 2 ** 20;
const MAX_DEPTH = 8;
const MAX_FILES = 20_000;
const DOCUMENT = /\.(json|ya?ml)$/i;

/**
 * Reads `-f` arguments one after another: a file, `-` for standard input, or a
 * directory with all JSON and YAML files below it, in the order of their names.
 *
 * @throws UserError when a file that was named can't be read
 */
export async function* readInputs(names: readonly string[], world: InputWorld): AsyncGenerator<InputText> {
  for (const name of names) {
    if (name === "-") {
      yield { origin: "standard input", text: await collectText(world.stdin, "standard input"), found: false };
      continue;
    }
    const file = path.resolve(world.workingDirectory, name);
    const info = await accessible(name, () => stat(file));
    if (!info.isDirectory()) {
      yield { origin: name, text: await readText(file, name), found: false };
      continue;
    }
    for (const inside of await filesBelow(file, name)) {
      const origin = path.join(name, path.relative(file, inside));
      yield { origin, text: await readText(inside, origin), found: true };
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
      else if (entry.isFile() && DOCUMENT.test(entry.name)) files.push(inside);
      if (files.length > MAX_FILES) throw new UserError(`${name} holds more than ${MAX_FILES} documents`);
    }
  };
  await visit(directory, 0);
  if (files.length === 0) throw new UserError(`${name} holds no .json or .yaml file`);
  return files;
}

async function readText(file: string, name: string): Promise<string> {
  const handle = await accessible(name, () => open(file));
  try {
    return await collectText(handle.createReadStream({ autoClose: false }), name);
  } finally {
    await handle.close();
  }
}

async function collectText(bytes: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new UserError(`${name} is larger than 400 MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

async function accessible<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`cannot read ${name}: ${code === "ENOENT" ? "no such file or directory" : code}`);
  }
}
