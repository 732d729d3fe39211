import { cutMiddle } from "./normalise.ts";

/** Of a longer line, half of this is kept of its head and half of its tail. */
const MAX_LINE = 2 ** 20;

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
    if (head.length + part.length <= MAX_LINE) {
      head += part;
      return;
    }
    isLong = true;
    const room = Math.max(0, MAX_LINE / 2 - head.length);
    head = (head + part.slice(0, room)).slice(0, Math.max(head.length, MAX_LINE / 2));
    tail = (tail + part.slice(room)).slice(-MAX_LINE / 2);
  };
  const finish = (part: string): void => {
    keep(part);
    const line = isLong ? cutMiddle(head + tail, MAX_LINE / 2) : head;
    const wasCut = isLong;
    head = "";
    tail = "";
    isLong = false;
    onLine(line, wasCut);
  };
  const push = (text: string): void => {
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      if (head === "" && end - start <= MAX_LINE) onLine(text.slice(start, end), false);
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
