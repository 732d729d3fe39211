import { countsLine } from "./counts.ts";
import { run } from "./run.ts";
import { executableStep, type Step, steps } from "./steps.ts";
import { testedExecutable } from "./tested-executable.ts";
import { runTests } from "./tests.ts";
import { apiReports, undocumentedExports } from "./undocumented.ts";

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function passes(step: Step): Promise<boolean> {
  const started = Date.now();
  const { code, output } = await run(step.command, step.args);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? "passed" : "FAILED"}  ${step.name} (${step.looksFor}), ${seconds} s`);
  if (code !== 0 || step.showsOutput === true) say(output);
  return code === 0;
}

function everyExportIsDocumented(): boolean {
  const lines = undocumentedExports(apiReports);
  say(`${lines.length === 0 ? "passed" : "FAILED"}  docblocks of exports`);
  for (const line of lines) say(`  ${line}`);
  return lines.length === 0;
}

/** Runs the checks one after another, then the tests; a failure stops nothing, so that all are seen at once. */
async function main(): Promise<number> {
  let passed = 0;
  let failed = 0;
  const count = (ok: boolean): void => {
    if (ok) passed += 1;
    else failed += 1;
  };
  for (const step of steps) count(await passes(step));
  count(everyExportIsDocumented());

  const executable = testedExecutable();
  const isBuilt = executable.path !== undefined && (await passes(executableStep));
  if (executable.path === undefined) say(`skipped  ${executableStep.name}: ${executable.reason}`);
  else count(isBuilt);

  const tests = await runTests(isBuilt ? executable.path : undefined);
  say(countsLine({ passed: passed + tests.passed, failed: failed + tests.failed }));
  return failed + tests.failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(String(error));
    process.exitCode = 1;
  },
);
