import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BenchArguments, parseArguments, usage } from "./arguments.ts";
import { bench } from "./bench.ts";
import { generatedGround } from "./ground/generated-ground.ts";
import type { Ground } from "./ground/ground.ts";
import { onRealCluster } from "./ground/on-real-cluster.ts";
import { usersGround } from "./ground/users-ground.ts";
import { startMeasurer } from "./measure/start-measurer.ts";
import { benchParser, parserText } from "./parser.ts";
import { changeText } from "./report/change-text.ts";
import { readResult } from "./report/read-result.ts";
import { say } from "./say.ts";
import { scenarios } from "./scenarios.ts";

/** The one word that is no scenario: it runs in this process. */
const PARSER = "parser";

const KNOWN = [...scenarios.map(({ id }) => id), PARSER];

const groundOf = ({ users }: BenchArguments): Promise<Ground> =>
  users === undefined ? generatedGround() : usersGround(users.kubeconfig, users.kubectl);

const asksForParser = ({ scenarios: words, users }: BenchArguments): boolean =>
  words.includes(PARSER) || (words.length === 0 && users === undefined);

/** Reads the earlier result first: it may be the file that the new one is written to. */
async function main(wanted: BenchArguments): Promise<void> {
  const earlier = wanted.compare === undefined ? undefined : readResult(wanted.compare);
  const measurer = await startMeasurer();
  try {
    const compared = await bench(wanted, await groundOf(wanted), measurer);
    const parser = asksForParser(wanted) ? benchParser() : undefined;
    if (parser !== undefined) say(parserText(parser));
    const result = parser === undefined ? compared : { ...compared, parser };
    mkdirSync(path.dirname(wanted.json), { recursive: true });
    writeFileSync(wanted.json, `${JSON.stringify(result, undefined, 2)}\n`);
    if (earlier !== undefined) say(changeText(earlier, result));
    say(`Written to ${wanted.json}.`);
    if (result.failures.length > 0) process.exitCode = 1;
  } finally {
    measurer.close();
  }
}

try {
  const wanted = parseArguments(process.argv.slice(2), KNOWN);
  if (wanted.help) say(usage(KNOWN));
  else if (wanted.real !== undefined) process.exitCode = await onRealCluster(wanted.real, process.argv.slice(2), say);
  else await main(wanted);
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
