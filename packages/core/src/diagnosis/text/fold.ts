import type { EpochMilliseconds } from "../../quantity/units.ts";

/** Equal statements as one. */
export interface Fold {
  /** Absent: no rule knows it. */
  readonly ruleId?: string | undefined;
  /** The first of them, verbatim; long ones cut in the middle. */
  readonly seen: string;
  /** Where the last one was read. */
  readonly origin: string;
  /** Of the first, from 1 on. */
  readonly line: number;
  /** Lines that say it. */
  readonly count: number;
  /** The first time, where lines say it. */
  readonly firstAt?: EpochMilliseconds | undefined;
  /** The last time, where lines say it. */
  readonly lastAt?: EpochMilliseconds | undefined;
  /** Nodes that it is said of, in the order in which they were seen, at most `MAX_NODES`. */
  readonly nodes: readonly string[];
  /** Texts of too many kinds: `seen` is one of them. */
  readonly isRest: boolean;
}

/** A fold that is being counted. */
export interface OpenFold {
  readonly ruleId: string | undefined;
  readonly seen: string;
  readonly origin: string;
  readonly line: number;
  readonly isRest: boolean;
  readonly nodes: Set<string>;
  count: number;
  firstAt: EpochMilliseconds | undefined;
  lastAt: EpochMilliseconds | undefined;
  /** The newest line of it whose time was not read yet. */
  lastLine: string | undefined;
}

/** What a new fold is made of. */
type NewFold = Pick<OpenFold, "ruleId" | "seen" | "origin" | "line">;

/** So many kinds of texts are told apart; of more, the count is kept for each rule. */
const MAX_FOLDS = 500;
const MAX_NODES = 5000;

/** Folds by what their statements have in common. */
export interface FoldStore {
  /** The fold of a statement, which may be new. */
  readonly foldOf: (key: string, made: () => NewFold) => OpenFold;
  readonly folds: () => readonly OpenFold[];
}

export function createFoldStore(): FoldStore {
  const known = new Map<string, OpenFold>();
  const rest = new Map<string | undefined, OpenFold>();
  const foldOf = (key: string, made: () => NewFold): OpenFold => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const fold = made();
    if (known.size < MAX_FOLDS) return added(known, key, opened(fold, false));
    return rest.get(fold.ruleId) ?? added(rest, fold.ruleId, opened(fold, true));
  };
  return { foldOf, folds: () => [...known.values(), ...rest.values()] };
}

function added<Key>(folds: Map<Key, OpenFold>, key: Key, fold: OpenFold): OpenFold {
  folds.set(key, fold);
  return fold;
}

const opened = (fold: NewFold, isRest: boolean): OpenFold => ({
  ...fold,
  isRest,
  nodes: new Set(),
  count: 0,
  firstAt: undefined,
  lastAt: undefined,
  lastLine: undefined,
});

export function addNode(fold: OpenFold, node: string | undefined): void {
  if (node !== undefined && fold.nodes.size < MAX_NODES) fold.nodes.add(node);
}

/** Takes a moment at which it was said. */
export function addTime(fold: OpenFold, time: EpochMilliseconds | undefined): void {
  if (time === undefined) return;
  fold.firstAt = fold.firstAt === undefined || time < fold.firstAt ? time : fold.firstAt;
  fold.lastAt = fold.lastAt === undefined || time > fold.lastAt ? time : fold.lastAt;
}

export const closed = ({ lastLine: _, nodes, ...fold }: OpenFold): Fold => ({ ...fold, nodes: [...nodes] });
