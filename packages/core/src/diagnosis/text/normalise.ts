/** Longer statements are cut: so much of the head and of the tail is kept. */
const KEPT = 4096;

/** What stands between the head and the tail of what was cut. */
export const CUT_MARK = " […] ";

/** The text, or its head and its tail. */
export const cutMiddle = (text: string, kept: number = KEPT): string =>
  text.length <= 2 * kept + CUT_MARK.length ? text : `${text.slice(0, kept)}${CUT_MARK}${text.slice(-kept)}`;

/** A quote of any kind between two letters is an apostrophe: "doesn't". */
const APOSTROPHE = /(?<=[A-Za-z])['\u2019](?=[a-z])/g;
const KEPT_APOSTROPHE = "\u0001";
// biome-ignore lint/suspicious/noControlCharactersInRegex: it stands for an apostrophe for a moment.
const APOSTROPHE_AGAIN = /\u0001/g;

const UNICODE_ESCAPE = /\\u([0-9a-fA-F]{4})/g;
const ESCAPED_BLANK = /\\[nrt]/g;
const QUOTES = /[\\"'`\u2018-\u201f\u00ab\u00bb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: whatever else is no character to match on.
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f\ufffd]+/g;

/** Blanks that copying put into words: "metrics.k8s. io", "available_controller. go:460". */
const BLANK_IN_WORD = /(?<=\w)\. (?=(?:k8s|io|go|com|svc|internal|local)\b)/g;

/**
 * A statement as the patterns of rules are matched on it. Rules are written against exactly this:
 *
 * - Wrappings are gone (see `unwrap`): also the header of klog with level, time and file, labels such as `message:`.
 *   klog's JSON reads like its text: `Failed to scrape node err=Get https://…: EOF node=worker-1`.
 * - Quotes are gone (`"`, `'`, back-ticks, typographic ones) and so are backslashes; an apostrophe within a word stays and is `'`
 *   ("doesn't"). `err="Get \"https://x\": EOF"` is `err=Get https://x: EOF`.
 * - `\u003c` and the like are the characters that they mean; `\n`, `\r` and `\t` are blanks.
 * - White space of any length is one blank, none at the ends. A blank that copying put before "k8s", "io", "go" and other ends of
 *   names is gone: "metrics.k8s. io" is "metrics.k8s.io".
 * - Case is kept, and does not count: expressions are matched as if they had the flag `i`.
 * - Over 8 KiB, only the head and the tail are there, with " […] " between them.
 */
export function normalise(statement: string): string {
  return cutMiddle(statement)
    .replace(UNICODE_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(ESCAPED_BLANK, " ")
    .replace(APOSTROPHE, KEPT_APOSTROPHE)
    .replace(QUOTES, "")
    .replace(APOSTROPHE_AGAIN, "'")
    .replace(BLANKS, " ")
    .replace(BLANK_IN_WORD, ".")
    .trim();
}
