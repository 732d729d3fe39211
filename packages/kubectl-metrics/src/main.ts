import { commandHelp, programHelp } from "./commands/help.ts";
import { registry } from "./commands/registry.ts";
import type { Context } from "./context.ts";
import { isUsageError, isUserError, UsageError } from "./errors.ts";
import { visibleLines } from "./render/visible.ts";
import { version } from "./version.ts";

/** The reader of our output has gone: nothing is left to be said. */
const READER_GONE = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ECONNRESET"]);

/** What a shell expects of a program that SIGINT ended. */
const INTERRUPTED = 130;

/**
 * Runs the program.
 *
 * The one place where an error becomes text and an exit code: 0 data was printed,
 * 1 it could not be had, 2 the command line is wrong, 130 interrupted.
 *
 * @param args - the command line without the program's name
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  try {
    return await run(args, context);
  } catch (error) {
    return await explain(error, args, context);
  }
}

async function run(args: readonly string[], context: Context): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || isHelp(name))
    return await help(name === "help" ? rest[0] : undefined, context);
  if (name === "--version" || name === "version") {
    await context.stdout.write(`${version}\n`);
    return 0;
  }
  if (name.startsWith("-")) throw new UsageError(`expected a command before the flags, got ${name}`);

  const command = await find(name).load();
  const options = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  if (options.some(isHelp)) return await help(name, context);
  return await command.run(rest, context);
}

const isHelp = (word: string): boolean => word === "-h" || word === "--help";

function find(name: string) {
  const found = registry.find((command) => command.name === name);
  if (found !== undefined) return found;
  throw new UsageError(
    `unknown command "${name}"; expected one of ${registry.map((command) => command.name).join(", ")}`,
  );
}

async function help(name: string | undefined, context: Context): Promise<number> {
  const text =
    name === undefined ? programHelp(registry, context.program) : commandHelp(await find(name).load(), context.program);
  await context.stdout.write(text);
  return 0;
}

async function explain(error: unknown, [name]: readonly string[], context: Context): Promise<number> {
  if (READER_GONE.has((error as NodeJS.ErrnoException | undefined)?.code ?? "")) return 0;
  if (context.signal.aborted) return INTERRUPTED;
  if (isUsageError(error)) {
    const command = registry.some((known) => known.name === name) ? ` ${name}` : "";
    const hint = `See '${context.program}${command} --help' for usage.`;
    await context.stderr.write(`error: ${visibleLines(error.message)}\n${hint}\n`);
    return 2;
  }
  if (isUserError(error)) {
    await context.stderr.write(`error: ${visibleLines(error.message)}\n`);
    return 1;
  }
  if (isWriteFailure(error)) {
    await context.stderr.write(`error: cannot write the output: ${visibleLines(error.message)}\n`);
    return 1;
  }
  await context.stderr.write(`error: a fault in ${context.program} itself: ${visibleLines(describe(error))}\n`);
  return 1;
}

/** A full disk behind `>` is no fault of the program. */
const isWriteFailure = (error: unknown): error is Error =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall === "write";

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
