import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { signedMachO } from "../src/sign-mach-o.ts";

const CODE_BYTES = 10_000;
const STALE = Buffer.alloc(50, "stale");

function segment(name: string, fileOffset: number, fileBytes: number): Buffer {
  const bytes = Buffer.alloc(72);
  bytes.writeUInt32LE(0x19, 0);
  bytes.writeUInt32LE(72, 4);
  bytes.write(name, 8, "latin1");
  bytes.writeBigUInt64LE(BigInt(fileBytes), 32);
  bytes.writeBigUInt64LE(BigInt(fileOffset), 40);
  bytes.writeBigUInt64LE(BigInt(fileBytes), 48);
  return bytes;
}

/** As little of a Mach-O file as a signature needs, with one that is stale. */
function machO(): Buffer {
  const header = Buffer.alloc(32);
  header.writeUInt32LE(3, 16);
  const signature = Buffer.alloc(16);
  for (const [index, value] of [0x1d, 16, CODE_BYTES, STALE.length].entries())
    signature.writeUInt32LE(value, index * 4);
  const start = Buffer.concat([
    header,
    segment("__TEXT", 0, 8192),
    segment("__LINKEDIT", 8192, CODE_BYTES - 8192 + STALE.length),
    signature,
  ]);
  return Buffer.concat([start, Buffer.alloc(CODE_BYTES - start.length, "code"), STALE]);
}

test("every page is hashed as it is in the signed file, the last one without padding", () => {
  const signed = signedMachO(machO(), "x");
  const directory = signed.subarray(CODE_BYTES + 20);
  const hashesAt = directory.readUInt32BE(16);
  const page = (index: number): Buffer => signed.subarray(index * 4096, Math.min((index + 1) * 4096, CODE_BYTES));
  const hashes = [0, 1, 2].map((index) => createHash("sha256").update(page(index)).digest("hex"));

  expect(directory.readUInt32BE(28)).toBe(3);
  expect(directory.subarray(hashesAt).toString("hex")).toBe(hashes.join(""));
  expect(directory.toString("latin1", 88, 90)).toBe("x\0");
});

test("the signature is the end of the file and of its last segment", () => {
  const signed = signedMachO(machO(), "x");
  const linkEdit = 32 + 72;

  expect(signed.readUInt32LE(32 + 144 + 12)).toBe(signed.length - CODE_BYTES);
  expect(signed.readUInt32BE(CODE_BYTES + 4)).toBe(signed.length - CODE_BYTES);
  expect(Number(signed.readBigUInt64LE(linkEdit + 40) + signed.readBigUInt64LE(linkEdit + 48))).toBe(signed.length);
  expect(signed.includes("stale")).toBe(false);
});

test("signing again changes nothing", () => {
  const signed = signedMachO(machO(), "x");

  expect(signedMachO(signed, "x").equals(signed)).toBe(true);
});

test("what is no signed Mach-O file is refused", () => {
  expect(() => signedMachO(Buffer.alloc(100), "x")).toThrow("expected a Mach-O file with a signature to replace");
});
