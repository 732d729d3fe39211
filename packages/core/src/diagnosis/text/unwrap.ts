import type { Unwrapped, Wrapping } from "./unwrapped.ts";
import { ansiEscapes } from "./wrappings/ansi-escapes.ts";
import { eventRow } from "./wrappings/event-row.ts";
import { fieldLabel } from "./wrappings/field-label.ts";
import { htmlEntities } from "./wrappings/html-entities.ts";
import { journalPrefix } from "./wrappings/journal-prefix.ts";
import { jsonRecord } from "./wrappings/json-record.ts";
import { klogHeader } from "./wrappings/klog-header.ts";
import { levelWord } from "./wrappings/level-word.ts";
import { logfmt } from "./wrappings/logfmt.ts";
import { pastedMarks } from "./wrappings/pasted-marks.ts";
import { podPrefix } from "./wrappings/pod-prefix.ts";
import { timePrefix } from "./wrappings/time-prefix.ts";

/**
 * Tried in this order, from the start after each that was there: first what can be anywhere in a text, then what tells time
 * and host, and klog's header last, because it takes with it whatever nobody knows before it.
 */
const WRAPPINGS: readonly Wrapping[] = [
  ansiEscapes,
  htmlEntities,
  jsonRecord,
  timePrefix,
  journalPrefix,
  podPrefix,
  logfmt,
  pastedMarks,
  fieldLabel,
  levelWord,
  eventRow,
  klogHeader,
];

/** Nobody wraps so often; text that still looks wrapped then stays as it is. */
const MAX_ROUNDS = 16;

/** Takes all wrappings off a line: those of loggers, log stores, viewers, web pages and people who paste. */
export function unwrap(raw: string): Unwrapped {
  let line: Unwrapped = { text: raw.trim() };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const inner = onceUnwrapped(line);
    if (inner === undefined) return line;
    line = { ...inner, text: inner.text.trim() };
  }
  return line;
}

function onceUnwrapped(line: Unwrapped): Unwrapped | undefined {
  for (const wrapping of WRAPPINGS) {
    const inner = wrapping(line);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
