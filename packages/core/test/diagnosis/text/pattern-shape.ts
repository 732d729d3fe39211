// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: one pass over the tokens of an expression.
/** What can make an expression slower than linear, as a reader of it would say. */
export function slowParts(expression: RegExp): readonly string[] {
  const { source } = expression;
  const faults: string[] = [];
  if (/\\[1-9]|\\k</.test(source)) faults.push("a back-reference");
  /** Of each group that is open: where it starts, whether it repeats without a limit inside, whether it looks behind. */
  const groups: { readonly start: number; repeats: boolean; readonly behind: boolean }[] = [
    { start: 0, repeats: false, behind: false },
  ];
  let wasRepeated = false;
  for (const { index, 0: token } of source.matchAll(TOKEN)) {
    if (token.startsWith("(")) {
      groups.push({ start: index, repeats: false, behind: token.startsWith("(?<") && token !== "(?<" });
      wasRepeated = false;
      continue;
    }
    const group = token.startsWith(")") ? groups.pop() : groups.at(-1);
    const outer = groups.at(-1);
    const isUnlimited = UNLIMITED.test(token);
    if (isUnlimited && group?.behind === true) faults.push(`a look-behind without a limit at ${index}`);
    if (isUnlimited && token.startsWith(")") && group?.repeats === true) faults.push(`a repetition in one at ${index}`);
    if (isUnlimited && wasRepeated) faults.push(`two repetitions side by side at ${index}`);
    if (outer !== undefined && (isUnlimited || group?.repeats === true)) outer.repeats = true;
    wasRepeated = isUnlimited;
  }
  return faults;
}

/** An atom or the end of a group with what repeats it, or the start of a group. */
const TOKEN = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?|(?:\)|\[(?:\\.|[^\]\\])*\]|\\.|[^()])(?:[*+?]\??|\{\d+(?:,\d*)?\}\??)?/gs;
const UNLIMITED = /(?:[*+]|\{\d+,\})\??$/;
