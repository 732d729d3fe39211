import { type Column, columns, type Kind } from "./columns.ts";

/** What decides which columns stand in a table. */
export interface ColumnChoice {
  readonly kind: Kind;
  readonly allNamespaces: boolean;
  readonly showSwap: boolean;
  readonly wide: boolean;
  /** `--columns`: ids with commas, `+id` adds to the default, and so does all that follows a first `+id`. */
  readonly columns: string | undefined;
}

/** A column of a table, and whether the person asked for it by name. */
export interface ChosenColumn {
  readonly column: Column;
  readonly asked: boolean;
}

/** Other spellings that people try. */
const ALIASES: Readonly<Record<string, string>> = {
  "cpu%": "cpu-percent",
  "memory%": "memory-percent",
  "swap%": "swap-percent",
  mem: "memory",
  "mem%": "memory-percent",
  container: "name",
};

const DEFAULT = ["name", "cpu", "cpu-percent", "memory", "memory-percent"];
const SWAP: Readonly<Record<Kind, readonly string[]>> = {
  node: ["swap", "swap-percent"],
  pod: ["swap"],
  container: ["swap"],
};
const WIDE: Readonly<Record<Kind, readonly string[]>> = {
  node: ["cpu-available", "memory-available", "age", "window"],
  pod: ["node", "age", "window"],
  container: ["node", "age", "window"],
};

/** A column id that does not exist. */
export class UnknownColumnError extends Error {
  override readonly name = "UnknownColumnError";
}

/**
 * The column of an id.
 *
 * @throws UnknownColumnError, naming the ids that there are
 */
export function columnOf(id: string, kind: Kind): Column {
  const wanted = ALIASES[id] ?? id;
  const found = columns.find((column) => column.id === wanted && column.kinds.includes(kind));
  if (found !== undefined) return found;
  const ids = columns.filter((column) => column.kinds.includes(kind)).map((column) => column.id);
  throw new UnknownColumnError(`expected one of ${ids.join(", ")}, got "${id}"`);
}

/**
 * The columns of a table. Those that say which object a row is, as kubectl has
 * them, stand first also before columns that were asked for.
 *
 * @throws UnknownColumnError
 */
export function chooseColumns(choice: ColumnChoice): readonly ChosenColumn[] {
  const list = (choice.columns ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  // Who begins with a plus adds: `+node,age` are two more columns.
  const isAddition = (id: string): boolean => id.startsWith("+") || list[0]?.startsWith("+") === true;
  const columnsOf = (ids: readonly string[]) => ids.map((id) => columnOf(id.replace(/^\+/, ""), choice.kind));
  const added = columnsOf(list.filter(isAddition));
  const named = columnsOf(list.filter((id) => !isAddition(id)));

  const base = named.length > 0 ? named : defaultIds(choice).map((id) => columnOf(id, choice.kind));
  const asked = new Set([...named, ...added]);
  const all = [...new Set([...base, ...added])];
  const identity = identityIds(choice)
    .map((id) => columnOf(id, choice.kind))
    .filter((column) => !all.includes(column));
  return [...identity, ...all].map((column) => ({ column, asked: asked.has(column) }));
}

const defaultIds = (choice: ColumnChoice): readonly string[] => [
  ...DEFAULT,
  ...(choice.showSwap ? SWAP[choice.kind] : []),
  ...(choice.wide ? WIDE[choice.kind] : []),
];

const identityIds = (choice: ColumnChoice): readonly string[] => [
  ...(choice.allNamespaces && choice.kind !== "node" ? ["namespace"] : []),
  ...(choice.kind === "container" ? ["pod"] : []),
];
