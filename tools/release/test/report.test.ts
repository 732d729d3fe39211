import { expect, test } from "vitest";
import { checksums, table } from "../src/report.ts";

const lines = [
  { name: "a", bytes: 3 * 2 ** 20, gzipBytes: 2 ** 19, sha256: "00ff" },
  { name: "longer", bytes: 1, gzipBytes: 21, sha256: "11" },
];

test("the table is for people", () => {
  expect(table(lines)).toBe(
    [
      "NAME    BYTES    SIZE     GZIP     SHA256",
      "a       3145728  3.0 MiB  0.5 MiB  00ff",
      "longer  1        0.0 MiB  0.0 MiB  11",
      "",
    ].join("\n"),
  );
});

test("the checksums are for sha256sum --check", () => {
  expect(checksums(lines)).toBe("00ff  a\n11  longer\n");
});
