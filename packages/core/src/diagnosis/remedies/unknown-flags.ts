import { placedFlags } from "../commands/flags.ts";
import { setFlags } from "../commands/set-flags.ts";
import { inNamespace, readFlags, workloadName } from "../commands/workload-words.ts";
import type { Remedy } from "../rule.ts";

/** Flags that today's metrics-server does not have: Heapster's, and those of klog, which went in 0.7. */
const GONE: ReadonlySet<string> = new Set([
  "--source",
  "--sink",
  "--logtostderr",
  "--alsologtostderr",
  "--log_dir",
  "--log_file",
  "--stderrthreshold",
]);

export const removeUnknownFlags: Remedy = {
  title: "Remove the flag, or write it as this version knows it",
  commands: (facts) => {
    const drop = placedFlags(facts.workload.flags).flatMap(({ name }) => (GONE.has(name) ? [name] : []));

    return drop.length > 0
      ? setFlags(facts, { set: [], drop })
      : [readFlags(facts), `kubectl ${inNamespace(facts)} edit ${workloadName(facts)}`];
  },
};
