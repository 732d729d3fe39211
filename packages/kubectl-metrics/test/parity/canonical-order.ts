import type { CommandLine } from "./command-lines.ts";
import { billionths, sortKey } from "./exact-quantity.ts";
import type { RandomWorld, Used } from "./random-world.ts";

/** More rows than this Go's sort.Sort does not sort by insertion, and keeps no order among equal keys. */
const STABLE_ROWS = 12;

/** Lines that stay together, and what they are sorted by. */
interface Block {
  readonly key: bigint;
  readonly lines: readonly string[];
}

/**
 * The same text with lines of equal keys in the order of the alphabet, where
 * kubectl has none of its own. Everything else stays as it is.
 *
 * @throws when the keys do not descend: then lines are not where their keys belong
 */
export function canonicalOrder(text: string, { args, sortBy }: CommandLine, of: RandomWorld): string {
  const lines = text.split("\n").slice(0, -1);
  const head = args.includes("--no-headers") ? 0 : 1;
  const foot = args.includes("--sum") ? 2 : 0;
  const rows = lines.slice(head, lines.length - foot);
  const isContainers = args.includes("--containers");
  if (sortBy === undefined || (rows.length <= STABLE_ROWS && !isContainers)) return text;

  const blocks = isContainers
    ? podBlocks(rows, args, sortBy, of)
    : rows.map((line) => ({ key: keyOfLine(line, args, sortBy, of), lines: [line] }));
  const canonical = sortedBlocks(blocks).flatMap((block) => block.lines);
  return [...lines.slice(0, head), ...canonical, ...lines.slice(lines.length - foot), ""].join("\n");
}

/** The containers of a pod stand together, pods by their sums; metrics-server gives containers in no order. */
function podBlocks(rows: readonly string[], args: string, sortBy: "cpu" | "memory", of: RandomWorld): readonly Block[] {
  const podOf = (line: string): string => idOfLine(line, args).split("/").slice(0, 2).join("/");
  const pods = rows.filter((line, index) => index === 0 || podOf(line) !== podOf(rows[index - 1] ?? "")).map(podOf);
  if (new Set(pods).size !== pods.length) throw new Error("the containers of a pod do not stand together");

  return pods.map((pod) => {
    const containers = rows
      .filter((line) => podOf(line) === pod)
      .map((line) => ({ key: sumOf([usedOf(of.containers, idOfLine(line, args))], sortBy), lines: [line] }));
    const all = [...of.containers].flatMap(([id, used]) => (id.startsWith(`${pod}/`) ? [used] : []));
    return { key: sumOf(all, sortBy), lines: sortedBlocks(containers).flatMap(({ lines }) => lines) };
  });
}

function sortedBlocks(blocks: readonly Block[]): readonly Block[] {
  blocks.forEach(({ key, lines }, index) => {
    const before = blocks[index - 1]?.key ?? key;
    if (before < key) throw new Error(`${lines[0]} stands after a smaller one: ${before} < ${key}`);
  });
  const text = ({ lines }: Block): string => lines[0] ?? "";
  return blocks.toSorted((a, b) => Number(b.key - a.key) || (text(a) < text(b) ? -1 : 1));
}

function keyOfLine(line: string, args: string, sortBy: "cpu" | "memory", of: RandomWorld): bigint {
  const id = idOfLine(line, args);
  // Nodes without metrics stand last.
  if (!args.startsWith("pod")) return sumOf([...(of.nodes.has(id) ? [usedOf(of.nodes, id)] : [])], sortBy);
  return sumOf(
    [...of.containers].flatMap(([name, used]) => (name.startsWith(`${id}/`) ? [used] : [])),
    sortBy,
  );
}

/** `node`, `namespace/pod` or `namespace/pod/container` of a line. */
function idOfLine(line: string, args: string): string {
  const cells = line.split(/ +/);
  if (!args.startsWith("pod")) return cells[0] ?? "";
  const names = (args.includes("-A") ? 1 : 0) + (args.includes("--containers") ? 2 : 1);
  const namespace = /-n (\S+)/.exec(args)?.[1];
  return [...(namespace === undefined ? [] : [namespace]), ...cells.slice(0, names)].join("/");
}

function usedOf(all: ReadonlyMap<string, Used>, id: string): Used {
  const used = all.get(id);
  if (used === undefined) throw new Error(`no such line was made: ${id}`);
  return used;
}

const sumOf = (all: readonly Used[], resource: "cpu" | "memory"): bigint =>
  sortKey(
    all.reduce((sum, used) => sum + billionths(used[resource]), 0n),
    resource,
  );
