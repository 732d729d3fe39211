import { CUT_MARK } from "./normalise.ts";

/** So much of the head and of the tail of a line is kept where it is longer than both. */
const HALF = 2 ** 17;

/** Cuts a stream of text into lines, in memory that does not depend on what is in it. */
export interface LineSplitter {
  readonly push: (text: string) => void;
  /** The last line has no end. */
  readonly end: () => void;
}

/**
 * @param onLine - a line without its end, and whether it was too long and lost its middle
 */
export function lineSplitter(onLine: (line: string, wasCut: boolean) => void): LineSplitter {
  let head = "";
  let tail = "";
  let isLong = false;

  const keep = (part: string): void => {
    if (isLong) {
      tail += part;
      if (tail.length > 2 * HALF) tail = tail.slice(-HALF);
      return;
    }
    head += part;
    if (head.length <= 2 * HALF) return;
    isLong = true;
    tail = head.slice(Math.max(HALF, head.length - HALF));
    head = head.slice(0, HALF);
  };
  const finish = (part: string): void => {
    keep(part);
    const line = isLong ? `${head}${CUT_MARK}${tail.slice(-HALF)}` : head;
    const wasCut = isLong;
    head = "";
    tail = "";
    isLong = false;
    onLine(line, wasCut);
  };
  const push = (text: string): void => {
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      if (head === "" && end - start <= 2 * HALF) onLine(text.slice(start, end), false);
      else finish(text.slice(start, end));
      start = end + 1;
    }
    if (start < text.length) keep(text.slice(start));
  };
  const end = (): void => {
    if (head !== "") finish("");
  };
  return { push, end };
}
