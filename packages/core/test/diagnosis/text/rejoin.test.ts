import { expect, test } from "vitest";
import { rejoined } from "../../../src/diagnosis/text/rejoin.ts";

const FIRST = "E1123 16:39:41.000000       1 scraper.go:149] Failed to scrape node err=Get";

const cases: readonly { name: string; text: string; gives: readonly string[] }[] = [
  { name: "one line", text: FIRST, gives: [] },
  { name: "two records", text: `${FIRST}\n${FIRST}`, gives: [] },
  { name: "short lines", text: "a\nb", gives: [] },
  { name: "an empty line", text: `${FIRST}\n\n${FIRST}`, gives: [] },
  {
    name: "a record in three lines, and another",
    text: `${FIRST}\nhttps://node-1:10250/metrics/resource:${" "}\n  no such host on this and that server\n${FIRST}`,
    gives: [
      `${FIRST} https://node-1:10250/metrics/resource:\nno such host on this and that server\n${FIRST}`,
      `${FIRST}https://node-1:10250/metrics/resource:\nno such host on this and that server\n${FIRST}`,
    ],
  },
];

test.for(cases)("$name", ({ text, gives }) => {
  expect(rejoined(text)).toEqual(gives);
});
