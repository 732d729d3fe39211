/** What metrics-server logs once it is past its start, for which it needs the API server. */
const SERVING = /serving securely|failed to scrape node|unable to fully (?:scrape|collect)/i;

/** With the flags that are explained after a wrong one, a start that fails has 150 lines. The last lines of a longer log may be without the start. */
const LONGEST_START = 400;

/** The index of the line before which a program was not past its start; infinite where it never was. */
export function servedFrom(lines: readonly string[]): number {
  if (lines.length > LONGEST_START) return 0;
  const index = lines.findIndex((line) => SERVING.test(line));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
