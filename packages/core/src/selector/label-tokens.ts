/** A piece of a label selector. */
export interface LabelToken {
  readonly kind: "symbol" | "keyword" | "identifier" | "end";
  readonly text: string;
}

const WHITESPACE = " \t\r\n";
const SPECIAL = "=!(),><";
const SYMBOLS: ReadonlySet<string> = new Set([")", ",", "!", "==", "=", ">", "<", "!=", "("]);

/**
 * Cuts a label selector into tokens.
 *
 * @param text - the selector; it ends at a NUL character, as in Go
 * @returns the tokens, the last of kind `end`
 * @see k8s.io/apimachinery pkg/labels/selector.go `Lexer`
 */
export function labelTokens(text: string): readonly LabelToken[] {
  const tokens: LabelToken[] = [];
  let at = 0;
  while (at < text.length && text.charAt(at) !== "\0") {
    if (WHITESPACE.includes(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = SPECIAL.includes(text.charAt(at)) ? symbolAt(text, at) : identifierAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  tokens.push({ kind: "end", text: "" });
  return tokens;
}

/** Every symbol of one character is a symbol, so the longer one is tried first. */
function symbolAt(text: string, at: number): LabelToken {
  const pair = text.slice(at, at + 2);
  return { kind: "symbol", text: SYMBOLS.has(pair) ? pair : text.charAt(at) };
}

function identifierAt(text: string, at: number): LabelToken {
  let end = at;
  while (end < text.length && !isDelimiter(text.charAt(end))) end += 1;
  const word = text.slice(at, end);
  return { kind: word === "in" || word === "notin" ? "keyword" : "identifier", text: word };
}

function isDelimiter(character: string): boolean {
  return character === "\0" || WHITESPACE.includes(character) || SPECIAL.includes(character);
}

/** The tokens of a selector and how far they were read. */
export interface LabelCursor {
  readonly tokens: readonly LabelToken[];
  at: number;
}

const END: LabelToken = { kind: "end", text: "" };

/** The next token, which stays the next. */
export function peek(cursor: LabelCursor): LabelToken {
  return cursor.tokens[cursor.at] ?? END;
}

/** The next token, which is then read. */
export function take(cursor: LabelCursor): LabelToken {
  const token = peek(cursor);
  cursor.at += 1;
  return token;
}

/** Whether the token can be a key or value; `in` and `notin` can be both, too. */
export function isWord(token: LabelToken): boolean {
  return token.kind === "identifier" || token.kind === "keyword";
}

/** Says which token stands where another one was expected. */
export function found(token: LabelToken, expected: string): string {
  return `found '${token.text}', expected: ${expected}`;
}
