import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildExecutable } from "./build-executable.ts";
import { measure } from "./measure.ts";
import { checksums, type Line, table } from "./report.ts";
import { run } from "./run.ts";
import { installRuntimes } from "./runtimes.ts";
import { executableName, targetsNamed } from "./targets.ts";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const BUNDLE = path.join(REPOSITORY, "packages", "kubectl-metrics", "dist");
const EXECUTABLES = path.join(REPOSITORY, "dist", "executables");
const NOTICES = "THIRD-PARTY-NOTICES.txt";

const say = (text: string): void => {
  process.stdout.write(text);
};

/** The bundle's notices, and what is in Bun. */
async function writeNotices(): Promise<void> {
  const bun = await readFile(new URL("../bun-notices.md", import.meta.url), "utf8");
  const bundle = await readFile(path.join(BUNDLE, NOTICES), "utf8");
  await writeFile(path.join(EXECUTABLES, NOTICES), `${bun}\n${"-".repeat(79)}\n\n${bundle}`);
}

/** Builds the executables of the targets that are named, or all, with their checksums and notices. */
async function main(names: readonly string[]): Promise<void> {
  const wanted = targetsNamed(names);
  const turbo = path.join(REPOSITORY, "node_modules", ".bin", "turbo");
  await run(turbo, ["run", "build", "--output-logs=errors-only", "--no-update-notifier"], { cwd: REPOSITORY });
  await installRuntimes(wanted);

  await rm(EXECUTABLES, { recursive: true, force: true });
  const lines: Line[] = [];
  for (const target of wanted) {
    const file = await buildExecutable(target, BUNDLE, EXECUTABLES);
    lines.push({ name: executableName(target), ...(await measure(file)) });
  }
  await writeFile(path.join(EXECUTABLES, "SHA256SUMS"), checksums(lines));
  await copyFile(path.join(REPOSITORY, "LICENSE"), path.join(EXECUTABLES, "LICENSE"));
  await writeNotices();
  say(table(lines));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
