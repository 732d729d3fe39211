import { peeled, type Wrapping } from "../unwrapped.ts";

/** Colours and the like, as ESC writes them and as syslog writes ESC. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what is looked for.
const ESCAPES = /(?:\u001b|#033|\^\[)\[[0-9;?]{0,32}[A-Za-z]|\u001b\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\)/g;

/** Escape sequences of terminals. */
export const ansiEscapes: Wrapping = (line) => {
  if (!line.text.includes("\u001b") && !line.text.includes("#033[") && !line.text.includes("^[[")) return undefined;
  const text = line.text.replace(ESCAPES, "");
  return text === line.text ? undefined : peeled(line, text, {});
};
