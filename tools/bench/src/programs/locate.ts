import type { Program } from "./program.ts";
import { VARIANTS, type VariantId } from "./variants.ts";

/** The programs that are here, and a line for each that is not. */
export interface Located {
  readonly programs: readonly Program[];
  readonly missing: readonly string[];
}

/** Looks for variants; one that is missing costs its own figures alone. */
export async function locate(ids: readonly VariantId[]): Promise<Located> {
  const programs: Program[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    const found = await VARIANTS[id](id);
    if ("missing" in found) missing.push(`${id} is left out: ${found.missing}`);
    else programs.push(found);
  }
  return { programs, missing };
}
