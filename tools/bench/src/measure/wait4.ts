import { spawn } from "node:child_process";
import { once } from "node:events";
import { devNull } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Cost } from "../figures/cost.ts";
import { type Command, failed, type Measurer } from "./measurer.ts";

interface Answer extends Cost {
  readonly code: number;
  readonly said: string;
}

/**
 * Measures by wait4(2), through a Python that runs all the while: its start is in no figure.
 *
 * @returns undefined where there is no Python 3.9 or later
 */
export async function wait4Measurer(): Promise<Measurer | undefined> {
  const child = spawn("python3", [fileURLToPath(new URL("./wait4.py", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const started = await once(child, "spawn").then(
    () => true,
    () => false,
  );
  if (!started) return undefined;

  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await answers.next()).done) return undefined;

  const run = async (command: Command, output: string = devNull): Promise<Cost> => {
    child.stdin.write(`${JSON.stringify({ ...command, output })}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("the Python that measures has ended");
    const { code, said, ...cost } = JSON.parse(value) as Answer;
    if (code !== 0) throw failed(command, code, said);
    return cost;
  };
  return { method: "wait4(2): exact", run, close: () => child.stdin.end() };
}
