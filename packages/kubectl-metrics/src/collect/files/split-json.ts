/**
 * Cuts a text of several JSON objects or arrays between them, in one pass.
 *
 * @returns the text of each, not yet parsed; undefined when something else stands
 *   between them or the last one is cut off
 */
export function splitJson(text: string): readonly string[] | undefined {
  const pieces: string[] = [];
  for (let start = nextValue(text, 0); start < text.length; ) {
    const end = endOfValue(text, start);
    if (end === undefined) return undefined;
    pieces.push(text.slice(start, end));
    start = nextValue(text, end);
  }
  return pieces;
}

function nextValue(text: string, from: number): number {
  const visible = /\S/g;
  visible.lastIndex = from;
  return visible.exec(text)?.index ?? text.length;
}

/** What each bracket does to the depth; a string does nothing. */
const DEPTH: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 };

function endOfValue(text: string, start: number): number | undefined {
  const significant = /["{}[\]]/g;
  significant.lastIndex = start;
  let depth = 0;
  for (let match = significant.exec(text); match !== null; match = significant.exec(text)) {
    if (depth === 0 && match.index !== start) return undefined;
    const end = match[0] === '"' ? endOfString(text, match.index) : significant.lastIndex;
    depth += DEPTH[match[0]] ?? 0;
    if (end === undefined || depth <= 0) return depth === 0 ? end : undefined;
    significant.lastIndex = end;
  }
  return undefined;
}

/** The position behind the closing quote: the next one that is not escaped. */
function endOfString(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return undefined;
}
