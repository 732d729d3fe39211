import { bench } from "vitest";
import { table } from "../../src/render/table.ts";

const ROWS = 150_000;

const rows = Array.from({ length: ROWS }, (_, row) => [
  "shop",
  `api-${row * 7919}`,
  `${row % 4000}m`,
  `${row % 900}Mi`,
]);

bench(`table of ${ROWS} rows`, () => {
  for (const _text of table({ lines: ROWS, columns: 4, cell: (line, column) => rows[line]?.[column] ?? "" }));
});
