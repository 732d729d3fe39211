import type { Remedy } from "../rule.ts";

/** A remedy whose commands need nothing of the cluster. */
export const advice = (title: string, commands: readonly string[], cost?: string): Remedy => ({
  title,
  ...(cost === undefined ? {} : { cost }),
  commands: () => commands,
});
