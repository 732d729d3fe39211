import type { Failure, Row, Snapshot, UsageSum } from "@kubectl-metrics/core";
import { explainHint } from "../explain-hint.ts";
import { CLOCK_TOLERANCE } from "./cells.ts";

/** More failures than this are counted, not listed. */
const MAX_LINES = 10;

/** What the notes are about. */
export interface NotesInput {
  readonly snapshot: Snapshot;
  readonly rows: readonly Row[];
  readonly sum: UsageSum | undefined;
  readonly lacked: readonly LackedColumn[];
}

/** A column whose list could not be read: left out, unless it was asked for. */
export interface LackedColumn {
  readonly header: string;
  readonly asked: boolean;
  readonly because: Failure;
}

/**
 * What has to be said beside the data, a line each: another source than the usual
 * one, columns that are left out, nodes that did not answer, sums that are not whole.
 */
export function notes(input: NotesInput): readonly string[] {
  return [
    ...sourceNote(input),
    ...lackedNotes(input.lacked),
    ...failureNotes(input),
    ...replacedNote(input.rows),
    ...sumNote(input.sum),
    ...clockNote(input.rows, input.snapshot.takenAt),
  ];
}

function sourceNote({ snapshot }: NotesInput): readonly string[] {
  const failure = snapshot.failures.find(({ step }) => step === "metrics-api");
  if (failure === undefined || snapshot.source !== "summary") return [];
  return [`note: read from the kubelets, because ${failure.message}${explainHint(failure)}`];
}

/** One line for what is left out, one for what is there and not known. */
function lackedNotes(lacked: readonly LackedColumn[]): readonly string[] {
  return [false, true].flatMap((asked) => {
    const columns = lacked.filter((column) => column.asked === asked);
    const [first] = columns;
    if (first === undefined) return [];
    const headers = columns.map(({ header }) => header).join(", ");
    return [`note: ${headers} ${asked ? "not known" : "left out"}: ${first.because.message}`];
  });
}

function failureNotes({ snapshot }: NotesInput): readonly string[] {
  const failures = snapshot.failures.filter(({ step }) => step === "summary" || step === "file");
  const forbidden = failures.filter(({ reason: word }) => word === "forbidden");
  const others = failures.filter(({ reason: word }) => word !== "forbidden");
  return [
    ...forbiddenNote(forbidden),
    ...others.slice(0, MAX_LINES).map(({ message }) => `warning: ${message}`),
    ...(others.length > MAX_LINES ? [`warning: and ${others.length - MAX_LINES} more like these`] : []),
  ];
}

/** Permissions are the same for all nodes: one line for all. */
function forbiddenNote(failures: readonly Failure[]): readonly string[] {
  const [first] = failures;
  if (first === undefined) return [];
  const more = failures.length > 1 ? ` (and ${failures.length - 1} more nodes)` : "";
  return [
    `warning: ${first.message}${more}; this needs the verb get on the resource nodes/proxy, which also allows running commands in pods`,
  ];
}

/** The list of pods and the metrics were read one after the other: between them a pod may have made room for its successor. */
function replacedNote(rows: readonly Row[]): readonly string[] {
  const replaced = rows.filter(({ missing }) => missing === "replaced");
  const [first] = replaced;
  if (first === undefined) return [];
  const names = replaced.length === 1 ? first.name : `${first.name} and ${replaced.length - 1} more`;
  return [`note: ${names}: the metrics are of a former pod of the same name; run it again`];
}

function sumNote(sum: UsageSum | undefined): readonly string[] {
  if (sum === undefined) return [];
  const known = Math.min(sum.known.cpu, sum.known.memory);
  return known === sum.rows ? [] : [`note: the sum covers ${known} of ${sum.rows} rows; the others are not known`];
}

function clockNote(rows: readonly Row[], now: number): readonly string[] {
  const ahead = rows.filter(({ timestamp }) => timestamp !== undefined && timestamp - now > CLOCK_TOLERANCE);
  const [first] = ahead;
  if (first === undefined) return [];
  const seconds = Math.round(((first.timestamp ?? now) - now) / 1000);
  return [
    `note: ${ahead.length} samples are of the future (${first.name}: ${seconds} s): the clock of a node or of this computer is wrong`,
  ];
}
