import type { Evidence, LogExcerpt, Reading } from "@kubectl-metrics/core";
import { mapTexts } from "./map-texts.ts";
import { redactSecrets } from "./redact-secrets.ts";

/**
 * Evidence without secrets, as it is shown, judged and saved. A secret of several lines, such as a key, is one text in a
 * log: its lines are looked at together.
 */
export function redactEvidence(evidence: Evidence): Evidence {
  return mapTexts({ ...evidence, logs: evidence.logs.map(withoutSecrets) }, redactSecrets);
}

function withoutSecrets(log: Reading<LogExcerpt>): Reading<LogExcerpt> {
  if (log.failure !== undefined) return log;
  const text = log.value.lines.join("\n");
  const redacted = redactSecrets(text);
  return redacted === text ? log : { ...log, value: { ...log.value, lines: redacted.split("\n") } };
}
