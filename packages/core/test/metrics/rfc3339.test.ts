import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { formatRfc3339, parseRfc3339 } from "../../src/index.ts";

test.for([
  { text: "1970-01-01T00:00:00Z", time: 0 },
  { text: "2026-11-23T16:35:41Z", time: 1_795_451_741_000 },
  { text: "2026-11-23T16:35:41.25Z", time: 1_795_451_741_250 },
  { text: "2026-11-23T16:35:41.123999999Z", time: 1_795_451_741_123 },
  { text: "2026-11-23T17:35:41+01:00", time: 1_795_451_741_000 },
  { text: "2026-11-23T12:05:41-04:30", time: 1_795_451_741_000 },
  { text: "2024-02-29T00:00:00Z", time: 1_709_164_800_000 },
  { text: "2000-02-29T23:59:59Z", time: 951_868_799_000 },
  { text: "1969-12-31T23:59:59.999Z", time: -1 },
  { text: "0001-01-01T00:00:00Z", time: -62_135_596_800_000 },
  { text: "9999-12-31T23:59:59Z", time: 253_402_300_799_000 },
])("$text is $time", ({ text, time }) => {
  expect(parseRfc3339(text)).toBe(time);
});

test.for([
  ...["", "yesterday", "2026-11-23", "2026-11-23 16:35:41Z", "2026-11-23T16:35:41", "2026-11-23t16:35:41z"],
  ...["2026-00-23T16:35:41Z", "2026-13-23T16:35:41Z", "2026-11-00T16:35:41Z", "2026-11-31T16:35:41Z"],
  ...["2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T16:60:00Z"],
  ...["2026-11-23T16:35:60Z", "2026-11-23T16:35:41+24:00", "2026-11-23T16:35:41+01:60", "2026-11-23T16:35:41.Z"],
])("%j is no timestamp", (text) => {
  expect(parseRfc3339(text)).toBeUndefined();
});

describe("laws", () => {
  const time = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

  property.prop([time])("reading what was written is the identity", (moment) => {
    expect(parseRfc3339(formatRfc3339(moment))).toBe(moment);
  });

  property.prop([time])("it is what JavaScript's own clock writes", (moment) => {
    expect(formatRfc3339(moment)).toBe(new Date(moment).toISOString().replace(".000Z", "Z"));
  });
});
