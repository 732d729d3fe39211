import type { Measurer } from "./measurer.ts";
import { pollProcMeasurer } from "./poll-proc.ts";
import { wait4Measurer } from "./wait4.ts";

/** The most exact measurer that this machine has. */
export const startMeasurer = async (): Promise<Measurer> => (await wait4Measurer()) ?? pollProcMeasurer;
