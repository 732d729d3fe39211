import { peeled, type Wrapping } from "../unwrapped.ts";

const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,6})|(quot|amp|lt|gt|apos|nbsp|ldquo|rdquo|lsquo|rsquo));/g;

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  nbsp: " ",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
};

const LAST_CODE = 0x10_ffff;

const character = (code: number): string => (code <= LAST_CODE ? String.fromCodePoint(code) : "");

/** What a web page made of a text: `&quot;https:&#47;&#47;node-1&quot;`. */
export const htmlEntities: Wrapping = (line) => {
  if (!line.text.includes("&")) return undefined;
  const text = line.text.replace(ENTITY, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    return NAMED[name as string] as string;
  });
  return text === line.text ? undefined : peeled(line, text, {});
};
