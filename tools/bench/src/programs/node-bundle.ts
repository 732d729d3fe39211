import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { BUNDLE, floorSource } from "./paths.ts";
import type { MissingProgram, Program } from "./program.ts";

const require = createRequire(import.meta.url);

/** The bundle, started by a Node.js of that major version: the one that runs the bench, or else the one of a package. */
export async function nodeBundle(id: string, major: number, packaged?: string): Promise<Program | MissingProgram> {
  if (!existsSync(BUNDLE)) return { missing: "the bundle is not built: pnpm build" };
  const node = process.version.startsWith(`v${major}.`) ? process.execPath : resolved(packaged);
  if (node === undefined) return { missing: `no Node.js ${major} here: start the bench with it` };

  const { stdout: version } = await promisify(execFile)(node, ["--version"]);
  return {
    id,
    runtime: `Node.js ${version.trim()}`,
    ours: (args) => ({ file: node, args: [BUNDLE, ...args] }),
    floor: (floor, args) => ({ file: node, args: [floorSource(floor), ...args] }),
  };
}

/** An optional dependency is absent on systems that it does not run on. */
function resolved(packaged: string | undefined): string | undefined {
  try {
    return packaged === undefined ? undefined : require.resolve(packaged);
  } catch {
    return undefined;
  }
}
