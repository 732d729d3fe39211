import type { NodeAddresses } from "../remedy-facts.ts";

/** With a dot or a colon: there are commands of these letters. */
const IP = /^(?=.*[.:])[\da-f:.]+$/i;
const NAME = /^[\w][\w.-]*$/;

/** "IP NAME…" of each address of each node, as the hosts plugin of CoreDNS takes it; odd names and addresses are left out. */
export const hostsEntries = (nodes: readonly NodeAddresses[]): readonly string[] => [
  ...new Set(nodes.flatMap(entriesOf)),
];

function entriesOf({ name, addresses }: NodeAddresses): readonly string[] {
  const named = addresses.filter(({ type }) => type === "Hostname" || type === "InternalDNS");
  const names = [...new Set([...named.map(({ address }) => address), name])].filter((text) => NAME.test(text));
  const internal = addresses.filter(({ type }) => type === "InternalIP");
  const reachable = internal.length > 0 ? internal : addresses.filter(({ type }) => type === "ExternalIP");

  return names.length === 0
    ? []
    : reachable.filter(({ address }) => IP.test(address)).map(({ address }) => `${address} ${names.join(" ")}`);
}

const OPENING = /^[^#]*\{\s*$/;
const CLOSING = /^\s*\}/;
/** Servers begin at the margin; what stands further in is a plugin. */
const ROOT_SERVER = /^(?:\S+ )?\.(?::\d+)?[\s{]/;

/**
 * A Corefile whose root server names the nodes: in the `hosts` block that it has, else in a new one with `fallthrough`.
 *
 * @returns undefined where no server for the root zone is found
 */
export function withHosts(corefile: string, entries: readonly string[]): string | undefined {
  const lines = corefile.split("\n");
  const start = lines.findIndex((line) => ROOT_SERVER.test(line) && OPENING.test(line));
  if (start < 0) return undefined;

  const end = closing(lines, start);
  const block = lines.findIndex((line, index) => index > start && index < end && /^\s*hosts(\s|\{)/.test(line));
  if (block >= 0 && OPENING.test(lines[block] as string)) return withEntries(lines, block, entries);
  if (block >= 0) return undefined;

  const added = ["    hosts {", ...entries.map((entry) => `        ${entry}`), "        fallthrough", "    }"];
  return [...lines.slice(0, start + 1), ...added, ...lines.slice(start + 1)].join("\n");
}

function withEntries(lines: readonly string[], block: number, entries: readonly string[]): string {
  const inside = lines.slice(block + 1, closing(lines, block));
  const present = new Set(inside.map((line) => line.trim().split(/\s+/).join(" ")));
  const missing = entries.filter((entry) => !present.has(entry)).map((entry) => `        ${entry}`);
  const through = inside.some((line) => line.trim().startsWith("fallthrough")) ? [] : ["        fallthrough"];

  return [...lines.slice(0, block + 1), ...missing, ...through, ...lines.slice(block + 1)].join("\n");
}

/** Index of the line that closes the block which opens at `start`, or the end. */
function closing(lines: readonly string[], start: number): number {
  let depth = 0;

  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] as string;
    if (OPENING.test(line)) depth += 1;
    if (CLOSING.test(line)) depth -= 1;
    if (depth === 0) return index;
  }
  return lines.length;
}
