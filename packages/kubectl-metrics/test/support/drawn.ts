/** Lines of a table as one writes them to see every blank: `·` is a blank. */
export const drawn = (lines: readonly string[]): string =>
  lines.map((line) => `${line.replaceAll("·", " ")}\n`).join("");
