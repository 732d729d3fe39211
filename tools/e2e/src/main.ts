import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { countsLine, readCounts } from "@kubectl-metrics/checks";
import { installLine, installPackages, missingFromMachine, missingPackages } from "@kubectl-metrics/real-cluster";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The exit code of a program found on PATH, where pnpm puts those of dependencies. */
function exitCode(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const REPORT = ".cache/e2e.json";

/**
 * Runs the end-to-end tests where that is possible.
 *
 * @param words - `--install-packages` installs missing Debian packages first; the others are vitest's
 */
async function main(words: readonly string[]): Promise<number> {
  const machine = await missingFromMachine();
  if (machine.length > 0) {
    say(`e2e skipped: needs ${machine.join(", ")}`);
    return 0;
  }
  if (words.includes("--install-packages")) await installPackages();
  const packages = missingPackages();
  if (packages.length > 0) {
    say(`e2e skipped: needs ${packages.join(", ")}: ${installLine(packages)}`);
    return 0;
  }
  const built = await exitCode("turbo", ["run", "build", "--output-logs=errors-only", "--no-update-notifier"]);
  if (built !== 0) return built;

  mkdirSync(".cache", { recursive: true });
  rmSync(REPORT, { force: true });
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${process.cwd()}/${REPORT}`];
  const files = words.filter((word) => word !== "--install-packages");
  const code = await exitCode("vitest", ["run", "--config", "tools/e2e/vitest.config.ts", ...reports, ...files]);
  say(countsLine(readCounts(REPORT, code)));
  return code;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
