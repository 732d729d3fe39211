/** Where a record starts; other lines may be the rest of the one before. */
const RECORD =
  /^(?:[IWEF]\d{4} |[{[(]|\d{4}-\d\d|[A-Z][a-z]{2} {1,2}\d|\d{1,2}:\d\d|(?:Error|error|Warning|Normal|Failed|Unable|unable|panic)\b|(?:time|ts|level|type|status|reason|message)[=:]|[#>*-] |[\w.-]{1,253} {1,20}[\w.-]{1,253} {1,20}[IWEF]\d{4} )/;

/** Narrower terminals break no lines of errors. */
const MIN_WIDTH = 40;

/**
 * A pasted text with the lines put together that a terminal, a mail or a chat broke: with a blank between them and without.
 *
 * @returns nothing where no line can be the rest of another
 */
export function rejoined(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const isRest = lines.map(
    (line, index) => index > 0 && line !== "" && (lines[index - 1] as string).length >= MIN_WIDTH && !RECORD.test(line),
  );
  if (!isRest.includes(true)) return [];
  return [" ", ""].map((between) =>
    lines.reduce((joined, line, index) => `${joined}${isRest[index] === true ? between : "\n"}${line}`).trim(),
  );
}
