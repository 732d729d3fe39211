import type { Evidence, LogExcerpt, Reading } from "@kubectl-metrics/core";
import { mapTexts } from "./map-texts.ts";
import { redactSecrets } from "./redact-secrets.ts";

/**
 * Evidence without secrets, as it is shown, judged and saved. A secret of several lines, such as a key, is one text in a
 * log: its lines are looked at together.
 */
export function redactEvidence(evidence: Evidence): Evidence {
  return mapTexts({ ...evidence, logs: evidence.logs.map(withoutSecrets) }, remembering(redactSecrets));
}

/** So many short texts are remembered: names of fields, labels and conditions, which every object of a kind has. */
const REMEMBERED = 4096;
const SHORT = 200;

function remembering(redact: typeof redactSecrets): typeof redactSecrets {
  const known = new Map<string, string>();
  return (text, before) => {
    // What a text is behind another one is not what it is alone.
    if (before !== undefined || text.length > SHORT) return redact(text, before);
    const found = known.get(text);
    if (found !== undefined) return found;
    const redacted = redact(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, redacted);
    return redacted;
  };
}

function withoutSecrets(log: Reading<LogExcerpt>): Reading<LogExcerpt> {
  if (log.failure !== undefined) return log;
  const text = log.value.lines.join("\n");
  const redacted = redactSecrets(text);
  return redacted === text ? log : { ...log, value: { ...log.value, lines: redacted.split("\n") } };
}
