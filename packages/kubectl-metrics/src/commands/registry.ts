import type { Command } from "./command.ts";

/** A command's name and summary, known without loading it. */
export interface Registered {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help text. A command's module is loaded when it runs. */
export const registry: readonly Registered[] = [
  {
    name: "top",
    summary: "show what nodes, pods and containers use",
    load: async () => (await import("./top.ts")).top,
  },
  {
    name: "convert",
    summary: "turn saved kubelet summaries into metrics.k8s.io lists",
    load: async () => (await import("./convert.ts")).convert,
  },
  {
    name: "explain-errors",
    summary: "find out why there are no metrics, and how to mend it",
    load: async () => (await import("./explain-errors.ts")).explainErrors,
  },
];
