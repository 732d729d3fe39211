/** Width of a paragraph, in characters. */
const WIDTH = 100;

/** A text as lines of words, each with an indentation. A word that is longer than a line stays whole. */
export function fillLines(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}${each}`);
}
