import { readFlags, readPreviousLog } from "../commands/workload-words.ts";
import { removeUnknownFlags } from "../remedies/unknown-flags.ts";
import { applyOfficial } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const flagUnknown: Rule = defineRule({
  id: "flag-unknown",
  severity: "error",
  role: "cause",
  title: "metrics-server does not know one of its flags",
  cause:
    "The flag does not exist in this version, is misspelled, or belongs to another program; metrics-server prints its usage and exits.",
  proof: (facts) => [readPreviousLog(facts), readFlags(facts)],
  remedies: [removeUnknownFlags, applyOfficial],
  references: ["https://github.com/kubernetes-sigs/metrics-server#configuration"],
  lines: [
    {
      anyOf: ["unknown flag:", "unknown shorthand flag:", "flag provided but not defined:"],
      unless: /see kubectl|kubectl (?:top|get)/,
    },
    { anyOf: ["exec: --"], matches: /executable file not found|no such file or directory/ },
    { anyOf: ["unknown command"], matches: /for (?:metrics-server|api-server)/ },
  ],
  yieldsTo: ["nanny-addon-resizer"],
});
