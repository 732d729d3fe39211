/** The words of a command line; blanks stand within single quotes only. */
export const words = (line: string): readonly string[] =>
  [...line.matchAll(/(?:'[^']*'|[^' ])+/g)].map(([word]) => word.replaceAll("'", ""));
