import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { executable } from "../support/program.ts";
import { temporaryFolder } from "./program.ts";
import { pseudoTerminal, pseudoTerminalMissing } from "./pseudo-terminal.ts";
import { AS_BEFORE, watching } from "./watching.ts";

const missing = pseudoTerminalMissing();

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/** Makes the bundle fail: a module that Node.js loads before it waits for a signal. */
function faulty(fault: string): Readonly<Record<string, string>> {
  const file = path.join(temporaryFolder(), "faulty.mjs");
  writeFileSync(file, `process.on("SIGUSR2", () => setTimeout(() => { ${fault} }, 0));\n`);
  return { NODE_OPTIONS: `--import=${file}` };
}

describe.skipIf(missing !== undefined)(
  `a crash gives the terminal back${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    test.skipIf(executable !== undefined).for([
      { name: "an exception in a timer", fault: 'throw new TypeError("this is a fault")' },
      { name: "a rejection that nobody handles", fault: 'Promise.reject(new TypeError("this is a fault"))' },
      { name: "a thrown text", fault: 'throw "this is a fault"' },
    ])("$name", async ({ fault }) => {
      const { terminal, pid, left } = await watching({ env: faulty(fault) });
      process.kill(pid, "SIGUSR2");

      expect(await left()).toEqual({ code: 1, ...AS_BEFORE });
      expect(terminal.emulator.text()).toContain("this is a fault");
    });

    test("standard output on another terminal, which goes away", async () => {
      const output = await pseudoTerminal({});
      const { terminal, left } = await watching({ output });
      expect(output.emulator.isAlternate()).toBe(true);
      output.hangUp();
      await terminal.shows("EIO");

      expect(await left()).toEqual({ code: 1, ...AS_BEFORE });
      expect(terminal.emulator.text()).toContain("error: cannot write the output: EIO");
    });

    test("the terminal itself goes away: the end of the keys or SIGHUP ends it, whichever is first, and no abort", async () => {
      const folder = temporaryFolder();
      const { terminal } = await watching({ before: `sh -c 'trap "" HUP; "$@"; echo $? > ${folder}/code' sh` });
      terminal.hangUp();

      await expect.poll(() => readIfThere(path.join(folder, "code")), { timeout: 20_000 }).toMatch(/^(0|129)\n$/);
    });
  },
);
