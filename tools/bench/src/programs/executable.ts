import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { COMPILED_FLOORS, EXECUTABLE, floorSource } from "./paths.ts";
import type { Floor, MissingProgram, Program } from "./program.ts";

const run = promisify(execFile);
const FLOORS: readonly Floor[] = ["empty", "drain"];

/** A Bun executable is Bun itself when it is told so: the floors are compiled by the very runtime that they are compared on. */
const AS_BUN = { BUN_BE_BUN: "1" };

const COMPILE = [
  "build",
  "--compile",
  "--minify",
  "--bytecode",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
];

/** The standalone executable, as the release tool leaves it. */
export async function executable(id: string): Promise<Program | MissingProgram> {
  if (!existsSync(EXECUTABLE)) return { missing: "not built: pnpm release:executables linux-x64" };

  const env = { ...process.env, ...AS_BUN };
  const { stdout: version } = await run(EXECUTABLE, ["--version"], { env });
  await mkdir(COMPILED_FLOORS, { recursive: true });
  for (const floor of FLOORS)
    await run(EXECUTABLE, [...COMPILE, floorSource(floor), "--outfile", compiled(floor)], { env });
  return {
    id,
    runtime: `Bun ${version.trim()}`,
    ours: (args) => ({ file: EXECUTABLE, args }),
    floor: (floor, args) => ({ file: compiled(floor), args }),
  };
}

const compiled = (floor: Floor): string => path.join(COMPILED_FLOORS, floor);
