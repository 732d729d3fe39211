import { bench } from "vitest";
import { table } from "../../src/render/table.ts";

const ROWS = 150_000;
const COLUMNS = 4;

const cells = Array.from({ length: ROWS }, (_, row) => row).flatMap((row) => [
  "shop",
  `api-${row * 7919}`,
  `${row % 4000}m`,
  `${row % 900}Mi`,
]);

bench(`table of ${ROWS} rows`, () => {
  for (const _text of table(cells, COLUMNS));
});
