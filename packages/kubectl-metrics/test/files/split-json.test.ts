import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJson } from "../../src/collect/files/split-json.ts";

const cases: readonly { text: string; pieces: readonly string[] | undefined }[] = [
  { text: "", pieces: [] },
  { text: "{} []", pieces: ["{}", "[]"] },
  { text: '{"a":"}\\"{"}\n{}', pieces: ['{"a":"}\\"{"}', "{}"] },
  { text: '{"a":"\\\\"}{}', pieces: ['{"a":"\\\\"}', "{}"] },
  { text: "{} x {}", pieces: undefined },
  { text: "{", pieces: undefined },
  { text: '{"a', pieces: undefined },
  { text: "}", pieces: undefined },
];

test.for(cases)("$text", ({ text, pieces }) => {
  expect(splitJson(text)).toEqual(pieces);
});

test("documents put together come apart again", () => {
  const document = fc
    .oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
    .map((value) => JSON.stringify(value));
  const blank = fc.constantFrom("", " ", "\n", "\r\n\t");

  fc.assert(
    fc.property(fc.array(document), blank, (documents, between) => {
      expect(splitJson(documents.join(between))).toEqual(documents);
    }),
  );
});
