import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";
import { hostTarget, type Target } from "./targets.ts";

const PROJECT = fileURLToPath(new URL("../runtimes", import.meta.url));

/**
 * Installs the Bun of these targets, and this machine's, which builds.
 *
 * They are a project of their own with a lockfile of its own, which pnpm checks what
 * it downloads against; the repository's own installation brings none of them.
 */
export async function installRuntimes(wanted: readonly Target[]): Promise<void> {
  const installed = [...wanted, builder()];
  const choices = (["os", "cpu", "libc"] as const).flatMap((choice) =>
    [...new Set(installed.flatMap((target) => target[choice] ?? []))].flatMap((value) => [`--${choice}`, value]),
  );
  const [command, ...args] = pnpm();
  await run(command, [...args, "install", "--frozen-lockfile", "--ignore-scripts", "--dir", PROJECT, ...choices]);

  // To pnpm a package that is optional and could not be had is no failure.
  const missing = installed.filter((target) => !existsSync(runtimePath(target))).map(({ runtime }) => runtime);
  if (missing.length > 0) throw new Error(`pnpm did not install ${missing.join(", ")} in ${PROJECT}`);
}

/** The Bun of a target. */
export const runtimePath = ({ runtime, os }: Target): string =>
  path.join(PROJECT, "node_modules", runtime, "bin", os === "win32" ? "bun.exe" : "bun");

/**
 * The target whose Bun runs here.
 *
 * @throws when there is none
 */
export function builder(): Target {
  const host = hostTarget();
  if (host === undefined) throw new Error(`there is no Bun to build with for ${process.platform}-${process.arch}`);
  return host;
}

/** The pnpm that runs this script, also where it was brought by npx and is not on PATH. */
function pnpm(): readonly [string, ...string[]] {
  const running = process.env["npm_execpath"];
  if (running === undefined || !path.basename(running).startsWith("pnpm")) return ["pnpm"];
  return /\.[cm]?js$/.test(running) ? [process.execPath, running] : [running];
}
