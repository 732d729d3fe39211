import path from "node:path";
import { cache, tool } from "../folders.ts";
import { mustRun } from "../run-program.ts";

/** Go's own caches are used where the environment names them, so that they can be shared. */
const environment = (): Record<string, string> => ({
  GOCACHE: process.env["GOCACHE"] ?? path.join(cache, "go-build"),
  GOMODCACHE: process.env["GOMODCACHE"] ?? path.join(cache, "go-mod"),
  GOFLAGS: "-buildvcs=false -trimpath -modcacherw",
  CGO_ENABLED: "0",
});

/**
 * Builds programs of a module in go/.
 *
 * @param output - a file, or a folder when it ends in a slash
 * @param values - variables that the linker sets, `package.name=value`
 */
export async function goBuild(
  module: string,
  output: string,
  packages: readonly string[],
  values: readonly string[] = [],
): Promise<void> {
  const linker = ["-s", "-w", ...values.map((value) => `-X ${value}`)].join(" ");
  await mustRun("go", ["build", "-ldflags", linker, "-o", output, ...packages], {
    cwd: path.join(tool, "go", module),
    env: environment(),
  });
}

/** Where the source of a dependency is. */
export async function goModuleFolder(module: string, dependency: string): Promise<string> {
  const { stdout } = await mustRun("go", ["list", "-m", "-f", "{{.Dir}}", dependency], {
    cwd: path.join(tool, "go", module),
    env: environment(),
  });
  return stdout.trim();
}
