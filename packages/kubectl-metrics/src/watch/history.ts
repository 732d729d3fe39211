import type { Row, Usage } from "@kubectl-metrics/core";
import { rowKey } from "./row-key.ts";
import { Series } from "./series.ts";

/** What was seen of one object. */
export interface ObjectHistory {
  /** Of the row's pod, as soon as it is known. */
  uid: string | undefined;
  readonly cpu: Series;
  readonly memory: Series;
  /** Of the newest point; undefined where samples have no time. */
  timestamp: number | undefined;
  /** Whether it has no metrics now. */
  isMissing: boolean;
  /** When the object was last there. */
  seenAt: number;
  /** The newest row with numbers, for the time when there are none. */
  row: Row;
  /** Of the pod that `row` is of, where it was known when that was read. */
  rowUid: string | undefined;
}

/** Objects that are not there for so long are forgotten, in milliseconds: a kubelet may miss a beat. */
const FORGET_AFTER = 300_000;

/** What was seen of every object since the start, in bounded memory. */
export class History {
  readonly #objects = new Map<string, ObjectHistory>();

  /** How many objects are remembered. */
  get size(): number {
    return this.#objects.size;
  }

  of(row: Row): ObjectHistory | undefined {
    return this.#objects.get(rowKey(row));
  }

  /**
   * Adds the samples that are new. A sample that was there before is no new point; what was missed while
   * an object had no metrics is a gap; an object with another uid is another one, whatever its name.
   *
   * @param uidOf - the uid of a row's pod, where it is known
   * @returns the rows whose sample is new
   */
  add(rows: readonly Row[], uidOf: (row: Row) => string | undefined, now: number): readonly Row[] {
    const fresh = rows.filter((row) => this.#addRow(row, uidOf(row), now));
    for (const [key, { seenAt }] of this.#objects) if (now - seenAt > FORGET_AFTER) this.#objects.delete(key);
    return fresh;
  }

  #addRow(row: Row, uid: string | undefined, now: number): boolean {
    const key = rowKey(row);
    const known = this.#objects.get(key);
    const isSame = known !== undefined && (uid === undefined || known.uid === undefined || uid === known.uid);
    if (isSame) {
      known.seenAt = now;
      known.uid = uid ?? known.uid;
    }
    if (row.missing !== undefined) return this.#addMissing(key, row, uid, now, isSame ? known : undefined);
    if (isSame && isSameSample(row, known)) {
      known.isMissing = false;
      known.rowUid = uid ?? known.rowUid;
      return false;
    }

    const object = isSame ? known : this.#begin(key, row, uid, now);
    if (object.isMissing && object.row.missing === undefined) pushUsage(object, {});
    object.isMissing = false;
    pushUsage(object, row.usage);
    object.timestamp = row.timestamp;
    object.row = row;
    object.rowUid = uid;
    return true;
  }

  /** That an object has no metrics is told once; it is no point. */
  #addMissing(key: string, row: Row, uid: string | undefined, now: number, known: ObjectHistory | undefined): boolean {
    const object = known ?? this.#begin(key, row, uid, now);
    const isNews = known === undefined || !known.isMissing;
    object.isMissing = true;
    return isNews;
  }

  #begin(key: string, row: Row, uid: string | undefined, now: number): ObjectHistory {
    const object: ObjectHistory = {
      uid,
      cpu: new Series(),
      memory: new Series(),
      timestamp: undefined,
      isMissing: false,
      seenAt: now,
      row,
      rowUid: undefined,
    };
    this.#objects.set(key, object);
    return object;
  }
}

function pushUsage({ cpu, memory }: ObjectHistory, usage: Usage): void {
  cpu.push(usage.cpu);
  memory.push(usage.memory);
}

function isSameSample(row: Row, { row: last, timestamp }: ObjectHistory): boolean {
  if (row.timestamp !== undefined || timestamp !== undefined) return row.timestamp === timestamp;
  return last.missing === undefined && row.usage.cpu === last.usage.cpu && row.usage.memory === last.usage.memory;
}
