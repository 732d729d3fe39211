import type { Summary } from "../../src/index.ts";

/** A document that imitates a kubelet of which there is no recorded one, and what should be read from it. */
export interface HandWritten {
  readonly name: string;
  readonly document: unknown;
  readonly summary: Summary;
}
