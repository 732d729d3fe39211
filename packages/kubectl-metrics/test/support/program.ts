import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly executable?: string;
  }
}

const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

/** The standalone executable that is tested; undefined when that is the bundle. */
export const executable: string | undefined = inject("executable");

/** The built program: the executable that is tested, else the bundle. */
export function programPath(): string {
  const file = executable ?? path.join(PACKAGE, bundleInManifest());
  if (!existsSync(file)) throw new Error(`${file} is missing; these tests run the built program: pnpm build`);
  return file;
}

/** What starts the built program, before its arguments. */
export const programCommand = (): readonly [string, ...string[]] =>
  executable === undefined ? [process.execPath, programPath()] : [programPath()];

function bundleInManifest(): string {
  const manifest: { bin: { "kubectl-metrics": string } } = JSON.parse(
    readFileSync(path.join(PACKAGE, "package.json"), "utf8"),
  );
  return manifest.bin["kubectl-metrics"];
}
