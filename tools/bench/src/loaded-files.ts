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
    env: { ...env, NODE_DEBUG: "module" },
    maxBuffer: 64 * 2 ** 20,
  });
  const folder = path.dirname(program);
  const files = new Set([...stderr.matchAll(/load "([^"]+)" for module/g)].map((match) => match[1] ?? ""));
  const ours = [...files].filter((file) => path.dirname(file) === folder).map((file) => path.basename(file));
  return `${args.join(" ")} loads ${ours.join(", ")}`;
}
