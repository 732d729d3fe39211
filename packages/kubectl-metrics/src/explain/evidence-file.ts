import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Evidence, readEvidence } from "@kubectl-metrics/core";
import { type InputWorld, inputsOf } from "../collect/files/read-inputs.ts";
import { UserError } from "../errors.ts";
import { jsonText } from "../render/json-text.ts";

/** Evidence of 5,000 nodes and 150,000 pods has some 60 MiB. */
const MAX_BYTES = 256 * 2 ** 20;

/**
 * Reads evidence that was saved.
 *
 * @param name - a file, or `-` for standard input
 * @throws UserError when it can't be read or is no evidence
 */
export async function loadEvidence(name: string, world: InputWorld): Promise<Evidence> {
  const limits = { inputBytes: Math.min(world.limits?.inputBytes ?? MAX_BYTES, MAX_BYTES) };
  for await (const input of inputsOf([name], { ...world, limits })) {
    if (input.found) break;
    const result = readEvidence(parsed(await input.read(), input.origin));
    if (result.ok) return result.evidence;
    throw new UserError(`${input.origin} is not evidence that --save-evidence wrote: ${result.message}`);
  }
  throw new UserError(`${name} is a directory; expected a file that --save-evidence wrote`);
}

function parsed(text: string, origin: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${origin} is not JSON; expected a file that --save-evidence wrote`);
  }
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such directory"],
  ["ENOTDIR", "not in a directory"],
  ["EISDIR", "it is a directory"],
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EROFS", "read-only file system"],
  ["ENOSPC", "no space left on the device"],
]);

/**
 * Writes evidence for its owner alone; a file that is there is replaced.
 *
 * @throws UserError when it can't be written
 */
export async function saveEvidence(name: string, evidence: Evidence, workingDirectory: string): Promise<void> {
  try {
    await writeFile(path.resolve(workingDirectory, name), `${jsonText(evidence, 1)}\n`, { mode: 0o600 });
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new UserError(`cannot write ${name}: ${WORDS.get(code) ?? code}`);
  }
}
