import type { Command } from "../measure/measurer.ts";

/** A command of a series, and the one that it is compared with. */
export interface Contender {
  readonly id: string;
  readonly command: Command;
  /** `id` of another contender; absent for one that is only compared with. */
  readonly against?: string;
}
