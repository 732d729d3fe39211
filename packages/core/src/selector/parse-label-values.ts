import { found, isWord, type LabelCursor, peek, take } from "./label-tokens.ts";

/** The values between parentheses, or what was wrong with them. */
export type LabelValues =
  | { readonly ok: true; readonly values: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the values of `in` and `notin`. Commas without a value between them stand for an empty one.
 *
 * @see k8s.io/apimachinery pkg/labels/selector.go `parseValues`, `parseIdentifiersList`
 */
export function parseLabelValues(cursor: LabelCursor): LabelValues {
  const open = take(cursor);
  if (open.text !== "(") return { ok: false, message: `found '${open.text}' expected: '('` };

  const first = peek(cursor);
  if (first.text === ")") {
    take(cursor);
    return { ok: true, values: [""] };
  }
  if (!isWord(first) && first.text !== ",") return { ok: false, message: found(first, "',', ')' or identifier") };
  return listAt(cursor);
}

function listAt(cursor: LabelCursor): LabelValues {
  const values: string[] = [];
  for (;;) {
    const token = take(cursor);
    const next = peek(cursor);
    if (isWord(token)) {
      values.push(token.text);
      if (next.text !== "," && next.text !== ")") return { ok: false, message: found(next, "',' or ')'") };
    } else if (token.text === ",") {
      addEmptyValues(values, cursor);
    } else {
      return { ok: false, message: found(token, "',', or identifier") };
    }
    if (next.text !== ")") continue;
    take(cursor);
    return { ok: true, values };
  }
}

/** After a comma: what stands for an empty value before it, and between it and the next one. */
function addEmptyValues(values: string[], cursor: LabelCursor): void {
  if (values.length === 0) values.push("");
  const next = peek(cursor);
  if (next.text !== "," && next.text !== ")") return;
  values.push("");
  if (next.text === ",") take(cursor);
}
