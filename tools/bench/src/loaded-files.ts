import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/**
 * Which of the bundle's files a command loads, by Node's own trace of modules.
 *
 * @returns a line with their names
 */
export async function loadedFiles(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { stderr } = await promisify(execFile)(process.execPath, [program, ...args], {
    env: { ...env, NODE_DEBUG: "esm" },
    maxBuffer: 64 * 2 ** 20,
  });
  const folder = path.dirname(program);
  const files = new Set(
    [...stderr.matchAll(/file:\/\/(\S+?\.js)/g)]
      .map((match) => match[1] ?? "")
      .filter((file) => file.startsWith(folder)),
  );
  return `${args.join(" ")} loads ${files.size} files: ${[...files].map((file) => path.basename(file)).join(", ")}`;
}
