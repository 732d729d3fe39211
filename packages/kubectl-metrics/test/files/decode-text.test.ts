import { expect, test } from "vitest";
import { decodeText } from "../../src/collect/files/decode-text.ts";

const cases: readonly { name: string; bytes: Buffer; text: string }[] = [
  { name: "UTF-8", bytes: Buffer.from("ä{}"), text: "ä{}" },
  { name: "UTF-8 with a byte order mark", bytes: Buffer.from("\ufeff{}"), text: "{}" },
  { name: "UTF-16 little endian", bytes: Buffer.from("\ufeffä{}", "utf16le"), text: "ä{}" },
  { name: "UTF-16 big endian", bytes: Buffer.from("\ufeffä{}", "utf16le").swap16(), text: "ä{}" },
  { name: "UTF-16 that lacks its last byte", bytes: Buffer.from([0xfe, 0xff, 0, 0x7b, 0]), text: "{" },
  { name: "bytes that are no text", bytes: Buffer.from([0x7b, 0xff, 0x7d]), text: "{\ufffd}" },
  { name: "nothing", bytes: Buffer.alloc(0), text: "" },
];

test.for(cases)("$name", ({ bytes, text }) => {
  expect(decodeText(bytes)).toBe(text);
});
