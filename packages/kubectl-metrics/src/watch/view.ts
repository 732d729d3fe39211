import type { ViewKind } from "../options/arguments.ts";

/** What a screen is about. */
export interface WatchView {
  readonly kind: ViewKind;
  /** The namespace of pods; undefined: all namespaces. */
  readonly namespace: string | undefined;
  /** Pods of this node alone. */
  readonly node?: string | undefined;
  /** Containers of this pod alone. */
  readonly pod?: string | undefined;
}

const KINDS: readonly ViewKind[] = ["nodes", "pods", "containers"];

/** The kind that Tab leads to. */
export const nextKind = (kind: ViewKind): ViewKind => KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? "nodes";

/** A view in words: "pods of node-1 in namespace web". */
export function viewText({ kind, namespace, node, pod }: WatchView): string {
  if (kind === "nodes") return "nodes";
  const of = pod ?? node;
  const where = namespace === undefined ? "all namespaces" : `namespace ${namespace}`;
  return `${kind}${of === undefined ? "" : ` of ${of}`} in ${where}`;
}
