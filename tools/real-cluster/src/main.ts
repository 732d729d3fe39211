import { commands } from "./commands.ts";
import { installLine, missingFromMachine, missingPackages } from "./requirements.ts";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const USAGE = `usage: pnpm real-cluster COMMAND [--kubernetes VERSION]

${commands.map(({ name, parameters, about }) => `  ${`${name} ${parameters}`.trim().padEnd(22)}${about}`).join("\n")}`;

/** What is missing on this machine, in one sentence. */
async function missing(): Promise<string | undefined> {
  const machine = await missingFromMachine();
  if (machine.length > 0) return `needs ${machine.join(", ")}`;

  const packages = missingPackages();
  return packages.length > 0 ? `needs ${packages.join(", ")}: ${installLine(packages)}` : undefined;
}

/** Takes `--kubernetes VERSION` and `--kubernetes=VERSION` out of the words before `--`. */
function parse(words: readonly string[]): { readonly kubernetes?: string; readonly rest: readonly string[] } {
  const end = words.indexOf("--");
  const ours = end === -1 ? words : words.slice(0, end);
  const at = ours.findIndex((word) => word === "--kubernetes" || word.startsWith("--kubernetes="));
  if (at === -1) return { rest: words.filter((_, index) => index !== end) };

  const [, joined] = ours[at]?.split("=") ?? [];
  const kubernetes = joined ?? ours[at + 1] ?? "";
  const rest = words.filter((_, index) => index !== end && index !== at && (joined !== undefined || index !== at + 1));
  return { kubernetes, rest };
}

async function main(words: readonly string[]): Promise<number> {
  const { kubernetes, rest } = parse(words);
  const command = commands.find(({ name }) => name === rest[0]);
  if (command === undefined) {
    say(USAGE);
    return 2;
  }
  const needs = await missing();
  if (needs !== undefined) {
    say(`real-cluster ${needs}`);
    return 1;
  }
  return command.run({ args: rest.slice(1), say, ...(kubernetes === undefined ? {} : { kubernetes }) });
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
