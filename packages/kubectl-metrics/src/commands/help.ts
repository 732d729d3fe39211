import type { Flag, Flags } from "../options/flag.ts";
import type { Command } from "./command.ts";

const INDENT = "  ";
const GAP = 3;

/** Two columns, the first as wide as its longest entry. */
function columns(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([left]) => left.length)) + GAP;
  return entries.map(([left, right]) => `${INDENT}${left.padEnd(width)}${right}`.trimEnd()).join("\n");
}

const flagLabel = (name: string, flag: Flag): string => {
  const short = flag.alias === undefined ? "    " : `-${flag.alias}${flag.alias === name ? "" : ", "}`;
  const long = flag.alias === name ? "" : `--${name}`;
  return `${short}${long}${flag.value === undefined ? "" : ` ${flag.value}`}`;
};

const flagEntries = (flags: Flags): readonly (readonly [string, string])[] =>
  Object.entries(flags).map(([name, flag]) => [flagLabel(name, flag), flag.describe]);

/** The help text of one command. */
export function commandHelp(command: Command, program: string): string {
  const width = Math.max(...command.groups.flatMap(({ flags }) => flagEntries(flags).map(([left]) => left.length)));
  const groups = command.groups.map(
    ({ title, flags }) =>
      `${title}:\n${columns(flagEntries(flags).map(([left, right]) => [left.padEnd(width), right]))}`,
  );
  return `${[
    command.description,
    `Usage:\n${INDENT}${program} ${command.name} ${command.usage}`,
    `Examples:\n${command.examples.map(({ command: line, does }) => `${INDENT}# ${does}\n${INDENT}${program} ${line}`).join("\n\n")}`,
    ...groups,
    ...command.words.map(({ title, entries }) => `${title}:\n${columns(entries)}`),
    `${INDENT}-h, --help prints this.`,
  ].join("\n\n")}\n`;
}

/** The help text of the program. */
export function programHelp(
  commands: readonly { readonly name: string; readonly summary: string }[],
  program: string,
): string {
  return `${[
    "What the nodes, pods and containers of a cluster use: from the Metrics API where it\nworks, from the kubelets where it does not, or from saved documents.",
    `Usage:\n${INDENT}${program} COMMAND [FLAGS]`,
    `Commands:\n${columns(commands.map(({ name, summary }) => [name, summary]))}`,
    `Examples:\n${columns([
      [`${program} top nodes`, "CPU and memory of each node"],
      [`${program} top pods -A --sort-by memory`, "the pods that use most memory"],
      [`${program} top containers -n web -o wide`, "containers with node and sample age"],
    ])}`,
    `Flags:\n${columns([
      ["-h, --help", "help for the program or a command"],
      ["    --version", "print the version"],
    ])}`,
  ].join("\n\n")}\n`;
}
