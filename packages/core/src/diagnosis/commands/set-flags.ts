import type { RemedyFacts } from "../remedy-facts.ts";
import { helmFlags } from "./helm-flags.ts";
import { type FlagChange, patchFlags } from "./patch-flags.ts";

/** Commands that change the flags of metrics-server where they are kept: in Helm's release, else in the workload itself. */
export function setFlags(facts: RemedyFacts, change: FlagChange): readonly string[] {
  const helm = helmFlags(facts, change);

  return helm.length > 0 ? helm : [patchFlags(facts.workload, change)];
}
