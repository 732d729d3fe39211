/**
 * The text of a document's bytes: UTF-8, or UTF-16 behind a byte order mark, as
 * Windows shells write what is redirected into a file. Bytes that are neither become
 * U+FFFD.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}
