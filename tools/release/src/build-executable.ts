import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "./run.ts";
import { builder, runtimePath } from "./runtimes.ts";
import { signedMachO } from "./sign-mach-o.ts";
import { executableName, type Target } from "./targets.ts";

/** What the program's bundle is made of: the program, and what it loads when it is needed. */
const BUNDLE = ["bin.cjs", "client-node.cjs", "openid-client.cjs", "diagnosis.cjs", "explaining.cjs", "watching.cjs"];

/**
 * Bun's options. The bytecode is what makes the start short: without it the whole
 * bundle is parsed. What lies in the working directory (`.env`, `bunfig.toml`, `package.json`,
 * `tsconfig.json`) changes nothing.
 */
const OPTIONS = [
  "--compile",
  "--minify",
  "--bytecode",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  "--no-compile-autoload-package-json",
  "--no-compile-autoload-tsconfig",
  // Bun writes the path of the source in place of these, which differs from checkout to checkout.
  '--define=__filename="/kubectl-metrics/bin.cjs"',
  '--define=__dirname="/kubectl-metrics"',
];

/**
 * Puts a bundle and the Bun of a target into one file. The same bundle gives the same
 * bytes, wherever and whenever it is built. The runtimes must have been installed.
 *
 * @param bundle - the folder of the built program
 * @param folder - where the executable is put
 * @returns its path
 */
export async function buildExecutable(target: Target, bundle: string, folder: string): Promise<string> {
  const name = executableName(target);
  const temporary = await mkdtemp(path.join(tmpdir(), "kubectl-metrics-release-"));
  try {
    for (const file of BUNDLE) await copyFile(path.join(bundle, file), path.join(temporary, file));
    const args = [`--target=bun-${target.name}`, `--compile-executable-path=${runtimePath(target)}`];
    await run(runtimePath(builder()), ["build", ...OPTIONS, ...args, "./bin.cjs", "--outfile", name], {
      cwd: temporary,
    });
    const built = path.join(temporary, name);
    if (target.os === "darwin" && target.cpu === "x64")
      await writeFile(built, signedMachO(await readFile(built), "kubectl-metrics"));
    await chmod(built, 0o755);
    return await moved(built, path.join(folder, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Written beside its place and renamed: a running executable can't be written to, and nobody runs half a one. */
async function moved(from: string, to: string): Promise<string> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, `${to}.part`);
  await rename(`${to}.part`, to);
  return to;
}
