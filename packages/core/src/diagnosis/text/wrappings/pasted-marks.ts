import { peeled, type Wrapping } from "../unwrapped.ts";

/** Comments, quotations, lists, prompts of shells and code. */
const MARKS = /^(?:[#>*+\u2022-]{1,6} +|[`"'\u201c\u201e\u2018]{1,3}(?=[IWEF]\d{4} |\{"|time=|ts=|level=))/;

/** What people put before a line that they paste. */
export const pastedMarks: Wrapping = (line) => {
  const found = MARKS.exec(line.text.slice(0, 32));
  return found === null ? undefined : peeled(line, line.text.slice(found[0].length), {});
};
