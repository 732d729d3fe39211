import type { Measured } from "./measure.ts";

const MIB = 2 ** 20;

/** A line of the release's table. */
export interface Line extends Measured {
  readonly name: string;
}

const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;

/** The executables as a table for a person. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ["NAME", "BYTES", "SIZE", "GZIP", "SHA256"],
    ...lines.map(({ name, bytes, gzipBytes, sha256 }) => [name, String(bytes), inMib(bytes), inMib(gzipBytes), sha256]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** The executables as `sha256sum --check` reads them. */
export const checksums = (lines: readonly Line[]): string =>
  lines.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
