import { CUT_MARK, cutMiddle } from "./normalise.ts";

/** The container runtime's log files: time, stream, and whether the line is a part of a longer one (P) or ends it (F). */
const CRI = /^(\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (std(?:out|err)) )([PF])(?::\S{0,40})? ?/;

/** So much of the head and of the tail of what was put together is kept. */
const KEPT = 2 ** 17;

interface Parts {
  /** Time and stream of the first part. */
  readonly head: string;
  readonly number: number;
  text: string;
  wasCut: boolean;
}

/** Puts together what the container runtime breaks into parts of 16 KiB, in memory that does not depend on how many there are. */
export interface PartialJoiner {
  readonly push: (line: string, number: number) => void;
  /** What has no end was cut off. */
  readonly end: () => void;
}

/**
 * The two streams of a container write into one file, so that their parts may alternate.
 *
 * @param onLine - a whole line with the number of its first part
 * @param onCut - told when such a line lost its middle
 */
export function partialJoiner(onLine: (line: string, number: number) => void, onCut: () => void): PartialJoiner {
  const open = new Map<string, Parts>();

  const finish = (stream: string, { head, number, text, wasCut }: Parts): void => {
    open.delete(stream);
    const isLong = text.length > 2 * KEPT + CUT_MARK.length;
    if (wasCut || isLong) onCut();
    onLine(`${head}F ${cutMiddle(text, KEPT)}`, number);
  };
  const push = (line: string, number: number): void => {
    const match = isTimed(line) ? CRI.exec(line.slice(0, 128)) : null;
    if (match === null) {
      onLine(line, number);
      return;
    }
    const [{ length }, head = "", stream = "", tag] = match;
    const parts = open.get(stream) ?? { head: own(head), number, text: "", wasCut: false };
    if (tag === "F" && parts.text === "") {
      onLine(line, number);
      return;
    }
    parts.text += own(line.slice(length).replace(/\r$/, ""));
    // Cut now and then, not each time: small parts would make it quadratic.
    if (parts.text.length > 4 * KEPT) {
      parts.text = cutMiddle(parts.text, KEPT);
      parts.wasCut = true;
    }
    if (tag === "F") finish(stream, parts);
    else open.set(stream, parts);
  };
  const end = (): void => {
    for (const [stream, parts] of open) finish(stream, parts);
  };
  return { push, end };
}

/** The same text without what it was cut out of, which would be kept with it. */
const own = (text: string): string => ` ${text}`.slice(1);

/** Whether a line is worth an expression: "2024-05-05T". */
const isTimed = (line: string): boolean => line.charCodeAt(4) === 45 && line.charCodeAt(10) === 84;
