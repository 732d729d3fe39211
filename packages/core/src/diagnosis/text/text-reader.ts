import type { EpochMilliseconds } from "../../quantity/units.ts";
import type { Classifier } from "./classify.ts";
import { completeTime } from "./complete-time.ts";
import { addNode, addTime, closed, createFoldStore, type Fold, type OpenFold } from "./fold.ts";
import { foldedJoiner } from "./join-folded.ts";
import { partialJoiner } from "./join-partial.ts";
import { foldKey, masked } from "./mask.ts";
import { nodeName } from "./node-names.ts";
import { cutMiddle, normalise } from "./normalise.ts";
import { recentMap } from "./recent-map.ts";
import { splitAggregate } from "./split-aggregate.ts";
import { lineSplitter } from "./split-lines.ts";
import { unwrap } from "./unwrap.ts";
import type { Unwrapped } from "./unwrapped.ts";

/** What was read, and what it says. */
export interface TextReport {
  /** How many lines were read. */
  readonly lines: number;
  /** Lines that lost their middle because they were too long. */
  readonly cutLines: number;
  /** In the order in which they were first seen. */
  readonly folds: readonly Fold[];
}

/** Reads logs, and other text that may hold errors, of any length in constant memory. */
export interface TextReader {
  /** What follows is of this file, or whatever it is called. */
  readonly begin: (origin: string) => void;
  /** A piece of the text; it may end within a line. */
  readonly push: (text: string) => void;
  /** The text of this origin is over. */
  readonly end: () => void;
  /** What was read so far comes to. */
  readonly report: () => TextReport;
}

/** What a line says that was read before. */
type Said = readonly OpenFold[];

/** metrics-server puts the statements of an aggregate into brackets; what quotes the line may follow. */
const END_OF_AGGREGATE = /\]\W*$/;

const REMEMBERED = 4096;
/** Longer lines are aggregates, which are rarely the same again. */
const WORTH_MASKING = 4096;
/** So much of a statement is shown. */
const SHOWN = 1024;

/** A header of klog at the start of a line, the usual case: the letter of its level, and 20 characters of date and time. */
const HEADER = /^([IWEF])\d{4} \d\d:\d\d:\d\d\.\d{6} +\d+ [\w./-]+:\d+\] /;
/** A level that makes a line a failure, whatever its words, inside a wrapping. */
const FAILING_LEVEL = /\b[WEF]\d{4} \d\d:\d\d:\d\d|\b[Ww]arn|WARN|\bcrit/;

/**
 * Reads text against a catalogue.
 *
 * Most lines of a log prove nothing: one pass of the classifier's automaton over the raw line tells so. Most of the others were
 * seen before, apart from times and the like.
 *
 * @param now - for times without a year
 */
export function createTextReader(classifier: Classifier, now: EpochMilliseconds): TextReader {
  const store = createFoldStore();
  const byLine = recentMap<Said>(REMEMBERED);
  const byMaskedLine = recentMap<Said>(REMEMBERED);
  const timeless: OpenFold[] = [];
  let origin = "";
  let lines = 0;
  let linesOfOrigin = 0;
  let cutLines = 0;

  const readLine = (raw: string, number: number): void => {
    const header = HEADER.exec(raw);
    const body = header === null ? raw : raw.slice(header[0].length);
    const { matches, fails } = classifier.mayMatter(body);
    const level = header?.[1];
    if (!matches && !(level === undefined ? fails || FAILING_LEVEL.test(raw) : level !== "I")) return;

    // Such lines mostly say nothing and are all different, requests with their times for example: not worth remembering.
    if (level === "I") {
      count(saidBefore(level + body, raw, number), raw);
      return;
    }
    const key = level === undefined ? body : level + body;
    count(byLine.get(key) ?? byLine.set(key, saidBefore(key, raw, number)), raw);
  };

  const saidBefore = (key: string, raw: string, number: number): Said => {
    if (key.length > WORTH_MASKING) return said(raw, number);
    const common = masked(key);
    return byMaskedLine.get(common) ?? byMaskedLine.set(common, said(raw, number));
  };

  const said = (raw: string, number: number): Said => {
    const { text, ...line } = unwrap(raw);
    const statements = splitAggregate(text);
    // Where an aggregate was cut off, its last statement may not have come to what it says.
    const cut = statements.length > 1 && !END_OF_AGGREGATE.test(text.slice(-8)) ? statements.at(-1) : undefined;
    return [...new Set(statements.flatMap((statement) => foldsOf(statement, line, number, statement === cut)))];
  };

  const foldsOf = (
    statement: string,
    { level, host }: Omit<Unwrapped, "text">,
    number: number,
    isCut: boolean,
  ): Said => {
    const found = classifier.classify(statement, level);
    if (found.kind === "healthy" || (isCut && found.kind === "unrecognised")) return [];
    const node = nodeName(statement) ?? host;
    const key = foldKey(normalise(statement), node);
    const ruleIds = found.kind === "findings" ? found.ruleIds : [undefined];
    return ruleIds.map((ruleId) => {
      const made = { ruleId, seen: cutMiddle(statement, SHOWN / 2), origin, line: number };
      const fold = store.foldOf(`${ruleId ?? ""} ${key}`, () => made);
      addNode(fold, node);
      return fold;
    });
  };

  const count = (folds: Said, raw: string): void => {
    for (const fold of folds) {
      if (fold.count === 0) addTime(fold, timeOf(raw));
      else if (fold.lastLine === undefined) timeless.push(fold);
      if (fold.count > 0) fold.lastLine = raw;
      fold.count++;
    }
  };

  const timeOf = (raw: string): EpochMilliseconds | undefined => {
    const { time } = unwrap(raw);
    return time === undefined ? undefined : completeTime(time, now);
  };

  /** Reads the times of newest lines, so that none of them is kept, nor the piece of text that it is a part of. */
  const readTimes = (): void => {
    for (const fold of timeless.splice(0)) {
      addTime(fold, timeOf(fold.lastLine as string));
      fold.lastLine = undefined;
    }
  };

  const joiner = foldedJoiner(readLine);
  const parts = partialJoiner(joiner.push, () => cutLines++);
  const splitter = lineSplitter((raw, wasCut) => {
    lines++;
    linesOfOrigin++;
    if (wasCut) cutLines++;
    parts.push(raw, linesOfOrigin);
  });
  return {
    begin: (name) => {
      origin = name;
      linesOfOrigin = 0;
    },
    push: (text) => {
      splitter.push(text);
      readTimes();
    },
    end: () => {
      splitter.end();
      parts.end();
      joiner.end();
      readTimes();
    },
    report: () => ({ lines, cutLines, folds: store.folds().map(closed) }),
  };
}
