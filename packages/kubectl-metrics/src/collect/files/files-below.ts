import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.ts";
import { accessible } from "./accessible.ts";

const MAX_DEPTH = 8;
const MAX_FILES = 20_000;

/** Which files of a directory are wanted, and what they are called when there are too many or none. */
export interface WantedFiles {
  readonly accepts: (name: string) => boolean;
  readonly many: string;
  readonly one: string;
  /** Whether a link that leads nowhere is wanted, so that reading it says so. */
  readonly brokenLinks: boolean;
}

/**
 * The wanted files of a directory and of those below it, in the order of their names. A link counts as the file that it leads
 * to: logs of containers are links, and a mounted ConfigMap is made of them. Sockets and devices are left out.
 *
 * @param name - the directory as it was named
 * @throws UserError when there are none or too many, or a directory can't be read
 */
export async function filesBelow(directory: string, name: string, wanted: WantedFiles): Promise<readonly string[]> {
  const files: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await accessible(name, () => readdir(folder, { withFileTypes: true }));
    for (const entry of entries.toSorted((one, two) => (one.name < two.name ? -1 : 1))) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH) await visit(inside, depth + 1);
      else if (wanted.accepts(entry.name) && (await isFile(entry, inside, wanted.brokenLinks))) files.push(inside);
      if (files.length > MAX_FILES) throw new UserError(`${name} holds more than ${MAX_FILES} ${wanted.many}`);
    }
  };
  await visit(directory, 0);
  if (files.length === 0) throw new UserError(`${name} holds no ${wanted.one}`);
  return files;
}

async function isFile(entry: Dirent, inside: string, brokenLinks: boolean): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(inside).catch(() => undefined);
  return target === undefined ? brokenLinks : target.isFile();
}
