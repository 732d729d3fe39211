import type { FakeCluster } from "@kubectl-metrics/fake-cluster";
import { run } from "../support/run.ts";
import type { Said } from "../support/said.ts";
import { words } from "../support/words.ts";
import { runKubectl } from "./run-kubectl.ts";

/**
 * What kubectl says and what we say, as on a terminal: standard error after `!`,
 * blanks at the ends of lines taken away, of what kubectl says to a fault of its
 * own the first paragraph.
 *
 * @param flags - added to our command line, where it takes flags of ours to ask the same
 */
export async function sideBySide(cluster: FakeCluster, line: string, flags = ""): Promise<string> {
  const theirs = await runKubectl(cluster, words(line));
  const ours = await run(words(`${line} ${flags}`.trim()), { cluster });

  return `\n${terminal(`kubectl ${line}`, theirs)}\n\n${terminal(`kubectl metrics ${line} ${flags}`.trim(), ours)}\n`;
}

const terminal = (line: string, { code, stdout, stderr }: Said): string =>
  [`$ ${line}`, ...linesOf(stdout), ...linesOf(stderr).map((said) => `! ${said}`), `exit ${code}`].join("\n");

const linesOf = (text: string): readonly string[] =>
  (text.split("\n\n", 1)[0] ?? "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
