import { createHash } from "node:crypto";

const LC_SEGMENT_64 = 0x19;
const LC_CODE_SIGNATURE = 0x1d;
const PAGE = 4096;
const HASH_BYTES = 32;
const DIRECTORY_BYTES = 88;
const SUPER_BLOB_BYTES = 20;

/**
 * Replaces the signature of a Mach-O file by an ad-hoc one.
 *
 * Bun 1.4.5 signs what it compiles for Apple silicon; what it compiles for Intel
 * keeps the signature of Bun, which the program that was put in has made invalid, and
 * macOS ends a program with an invalid signature.
 *
 * @param identifier - what the signature calls the program
 * @returns the signed file
 * @see Apple's xnu `osfmk/kern/cs_blobs.h`: SuperBlob, CodeDirectory of version 0x20400
 */
export function signedMachO(file: Buffer, identifier: string): Buffer {
  const commands = [...loadCommands(file)];
  const signature = commands.find(({ command }) => command === LC_CODE_SIGNATURE);
  const text = commands.find(({ segment }) => segment === "__TEXT");
  const linkEdit = commands.find(({ segment }) => segment === "__LINKEDIT");
  if (signature === undefined || text === undefined || linkEdit === undefined)
    throw new Error("expected a Mach-O file with a signature to replace");

  const codeLimit = file.readUInt32LE(signature.at + 8);
  const name = Buffer.from(`${identifier}\0`);
  const slots = Math.ceil(codeLimit / PAGE);
  const size = SUPER_BLOB_BYTES + DIRECTORY_BYTES + name.length + slots * HASH_BYTES;

  // The first page is hashed too: the load commands are made right before.
  const code = Buffer.from(file.subarray(0, codeLimit));
  code.writeUInt32LE(size, signature.at + 12);
  const linkEditBytes = BigInt(codeLimit + size) - code.readBigUInt64LE(linkEdit.at + 40);
  code.writeBigUInt64LE(roundedUp(linkEditBytes), linkEdit.at + 32);
  code.writeBigUInt64LE(linkEditBytes, linkEdit.at + 48);

  const textOffset = code.readBigUInt64LE(text.at + 40);
  const textBytes = code.readBigUInt64LE(text.at + 48);
  const directory = codeDirectory({ name, slots, codeLimit, textOffset, textBytes });
  const hashes = Array.from({ length: slots }, (_, page) => sha256(code.subarray(page * PAGE, (page + 1) * PAGE)));
  return Buffer.concat([code, superBlob(size), directory, name, ...hashes]);
}

function* loadCommands(file: Buffer): Generator<{ at: number; command: number; segment: string | undefined }> {
  let at = 32;
  for (let left = file.readUInt32LE(16); left > 0; left -= 1) {
    const command = file.readUInt32LE(at);
    const segment =
      command === LC_SEGMENT_64 ? file.toString("latin1", at + 8, at + 24).replace(/\0+$/, "") : undefined;
    yield { at, command, segment };
    at += file.readUInt32LE(at + 4);
  }
}

const roundedUp = (bytes: bigint): bigint => ((bytes + BigInt(PAGE) - 1n) / BigInt(PAGE)) * BigInt(PAGE);

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
};

/** One blob, of type 0: the code directory. */
const superBlob = (size: number): Buffer => words(0xfade0cc0, size, 1, 0, SUPER_BLOB_BYTES);

interface Directory {
  readonly name: Buffer;
  readonly slots: number;
  readonly codeLimit: number;
  readonly textOffset: bigint;
  readonly textBytes: bigint;
}

function codeDirectory({ name, slots, codeLimit, textOffset, textBytes }: Directory): Buffer {
  const hashesAt = DIRECTORY_BYTES + name.length;
  const adHocSignedByLinker = 0x20002;
  const sha256Of4096 = 0x20_02_00_0c;
  const mainBinary = 1n;
  const bytes = Buffer.alloc(DIRECTORY_BYTES);
  words(
    0xfade0c02,
    hashesAt + slots * HASH_BYTES,
    0x20400,
    adHocSignedByLinker,
    hashesAt,
    DIRECTORY_BYTES,
    0,
    slots,
    codeLimit,
    sha256Of4096,
  ).copy(bytes);
  bytes.writeBigUInt64BE(textOffset, 64);
  bytes.writeBigUInt64BE(textBytes, 72);
  bytes.writeBigUInt64BE(mainBinary, 80);
  return bytes;
}
