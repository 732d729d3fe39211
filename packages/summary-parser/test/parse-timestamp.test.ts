import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { parseTimestamp } from "../src/parse-timestamp.ts";

describe("a timestamp", () => {
  test.for([
    { text: "1970-01-01T00:00:00Z", expected: 0 },
    { text: "2026-11-23T16:35:41Z", expected: 1_795_451_741_000 },
    { text: "2000-02-29T23:59:59Z", expected: 951_868_799_000 },
    { text: "1969-12-31T23:59:59.999Z", expected: -1 },
    { text: "0001-01-01T00:00:00Z", expected: -62_135_596_800_000 },
    { text: "9999-12-31T23:59:59Z", expected: 253_402_300_799_000 },
    { text: "2026-11-23T16:35:41.5Z", expected: 1_795_451_741_500 },
    { text: "2026-11-23T16:35:41.987654321Z", expected: 1_795_451_741_987 },
    { text: "2026-11-23T16:35:41.9876543219999999Z", expected: 1_795_451_741_987 },
    { text: "2026-11-23T18:35:41+02:00", expected: 1_795_451_741_000 },
    { text: "2026-11-23T11:05:41.250-05:30", expected: 1_795_451_741_250 },
    { text: "2026-11-23T16:35:41-00:00", expected: 1_795_451_741_000 },
  ])("$text is $expected ms", ({ text, expected }) => {
    expect(parseTimestamp(text)).toBe(expected);
  });

  test.for([
    "",
    "2026-11-23",
    "2026-11-23T16:35:41",
    "2026-11-23 16:35:41Z",
    "2026-11-23t16:35:41Z",
    "2026-11-23T16:35:41z",
    "2026/11-23T16:35:41Z",
    "2026-11/23T16:35:41Z",
    "2026-11-23T16.35:41Z",
    "2026-11-23T16:35.41Z",
    " 2026-11-23T16:35:41Z",
    "2026-11-23T16:35:41Z ",
    "2026-11-23T16:35:41.Z",
    "2026-11-23T16:35:41,5Z",
    "2026-11-23T16:35:41.5",
    "2026-11-23T16:35:41.5x",
    "2026-11-23T16:35:41+0200",
    "2026-11-23T16:35:41+02-00",
    "2026-11-23T16:35:41+24:00",
    "2026-11-23T16:35:41+02:60",
    "2026-11-23T16:35:41+0x:00",
    "2026-11-23T16:35:60Z",
    "2026-11-23T16:60:41Z",
    "2026-11-23T24:00:00Z",
    "2026-00-23T16:35:41Z",
    "2026-13-23T16:35:41Z",
    "2026-11-00T16:35:41Z",
    "2026-11-31T16:35:41Z",
    "2026-02-29T16:35:41Z",
    "1900-02-29T16:35:41Z",
    "20x6-11-23T16:35:41Z",
    "2026-11-23T1/:35:41Z",
    "+026-11-23T16:35:41Z",
    "２０２６-11-23T16:35:41Z",
  ])("%j is none", (text) => {
    expect(parseTimestamp(text)).toBeNaN();
  });
});

const moment = fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(9999, 11, 30) });

property.prop([moment])("agrees with the calendar of the platform", (milliseconds) => {
  expect(parseTimestamp(new Date(milliseconds).toISOString())).toBe(milliseconds);
});

property.prop([moment, fc.integer({ min: -1439, max: 1439 })])(
  "is one moment in every zone",
  (milliseconds, minutes) => {
    const local = new Date(milliseconds + minutes * 60_000).toISOString().slice(0, -1);
    const size = Math.abs(minutes);
    const offset = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join(":");
    fc.pre(local.length === 23);

    expect(parseTimestamp(`${local}${minutes < 0 ? "-" : "+"}${offset}`)).toBe(milliseconds);
  },
);

property.prop([fc.string()])("is a whole number or NaN for any text", (text) => {
  const parsed = parseTimestamp(text);
  expect(Number.isInteger(parsed) || Number.isNaN(parsed)).toBe(true);
});
