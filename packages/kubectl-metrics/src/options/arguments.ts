import { UsageError } from "../errors.ts";

/** What a view of `top` is about. */
export type ViewKind = "nodes" | "pods" | "containers";

const KINDS: Readonly<Record<string, ViewKind>> = {
  nodes: "nodes",
  node: "nodes",
  no: "nodes",
  pods: "pods",
  pod: "pods",
  po: "pods",
  containers: "containers",
  container: "containers",
};

/**
 * Reads `[KIND] [NAME...]`; no kind means nodes.
 *
 * @throws UsageError for a kind that does not exist
 */
export function kindAndNames(words: readonly string[]): { readonly kind: ViewKind; readonly names: readonly string[] } {
  const [word = "nodes", ...names] = words;
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind === undefined) throw new UsageError(`unknown kind "${word}"; expected nodes, pods or containers`);
  return { kind, names: names.map((name) => withoutKind(name, kind)) };
}

/** `pod/web-1` means `web-1`, as everywhere in kubectl. */
function withoutKind(name: string, kind: ViewKind): string {
  const [prefix = "", rest] = name.split("/", 2);
  if (rest === undefined) return name;
  const named = Object.hasOwn(KINDS, prefix) ? KINDS[prefix] : undefined;
  if (named === kind || (named === "pods" && kind === "containers")) return rest;
  throw new UsageError(`expected the name of one of the ${kind}, got "${name}"`);
}
