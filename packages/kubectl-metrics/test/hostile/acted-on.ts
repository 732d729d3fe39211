/** Control characters but the line feed, and marks that turn the direction of text: what a terminal acts on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const ACTED_ON = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What of a text a terminal would act on instead of showing it, as code points in hexadecimal. */
export const actedOn = (text: string): readonly string[] =>
  [...text.matchAll(ACTED_ON)].map(([character]) => character.charCodeAt(0).toString(16));
