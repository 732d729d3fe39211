import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lengthDelimited,
  MalformedMessageError,
  varintField,
  WireReader,
} from "../../src/cluster/protobuf/wire-reader.ts";

const reader = (...bytes: readonly number[]): WireReader => WireReader.of(Buffer.from(bytes));

/** A reader that stands at the value of its first field. */
function atValue(...bytes: readonly number[]): WireReader {
  const at = reader(...bytes);
  at.tag();
  return at;
}

const TEXT = lengthDelimited(1);
const NUMBER = varintField(1);

test("fields of every wire type are skipped, and the end of a message is no field", () => {
  const at = reader(
    NUMBER,
    0x80,
    0x01,
    (2 << 3) | 1,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    lengthDelimited(3),
    1,
    9,
    (4 << 3) | 5,
    1,
    2,
    3,
    4,
  );
  const tags: number[] = [];
  for (let tag = at.tag(); tag !== 0; tag = at.tag()) {
    tags.push(tag >>> 3);
    at.skip(tag);
  }

  expect(tags).toEqual([1, 2, 3, 4]);
});

test.for([
  { name: "a group", bytes: [(1 << 3) | 3] },
  { name: "a wire type that does not exist", bytes: [(1 << 3) | 7] },
  { name: "a field number of 0", bytes: [0] },
  { name: "a length beyond the end", bytes: [TEXT, 2, 65] },
  { name: "a fixed value beyond the end", bytes: [(1 << 3) | 1, 1, 2, 3] },
  { name: "a varint that is cut off", bytes: [NUMBER, 0x80] },
  { name: "a varint of eleven bytes", bytes: [NUMBER, ...new Array<number>(10).fill(0x80), 1] },
])("$name is malformed", ({ bytes }) => {
  const at = reader(...bytes);

  expect(() => at.skip(at.tag())).toThrow(MalformedMessageError);
});

test.for([
  { name: "0", varint: [0], value: 0 },
  { name: "300", varint: [0xac, 0x02], value: 300 },
  { name: "2^53 - 1", varint: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], value: 2 ** 53 - 1 },
  { name: "-1", varint: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], value: -1 },
])("an int64 of $name", ({ varint, value }) => {
  expect(atValue(NUMBER, ...varint).int64()).toBe(value);
});

test("an embedded message hides what follows it, also when it is not read to its end", () => {
  const at = atValue(lengthDelimited(1), 4, NUMBER, 5, NUMBER, 6, NUMBER, 7);
  const outer = at.enter();
  at.tag();
  expect(at.int64()).toBe(5);
  at.leave(outer);
  at.tag();

  expect(at.int64()).toBe(7);
  expect(at.tag()).toBe(0);
});

test("an embedded message can't reach beyond its own end", () => {
  const at = atValue(lengthDelimited(1), 2, TEXT, 1, 65);
  at.enter();
  at.tag();

  expect(() => at.text()).toThrow("a field ends after its message");
});

test("a likely text is returned only where the bytes spell it", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 });
  fc.assert(
    fc.property(text, text, (value, likely) => {
      const bytes = Buffer.from(value, "utf8");
      const field = Buffer.concat([Buffer.from([TEXT, bytes.length]), bytes]);
      const read = (guess: string): string => {
        const at = WireReader.of(field);
        at.tag();
        return at.text(guess);
      };
      const written = bytes.toString("utf8");
      expect([read(likely), read(value), read("")]).toEqual([written, written, written]);
    }),
  );
});

test("one of some texts", () => {
  const of = (text: string) => atValue(TEXT, text.length, ...Buffer.from(text)).oneOf(["cpu", "memory"]);

  expect([of("cpu"), of("memory"), of("cpus"), of("mem"), of("")]).toEqual([
    "cpu",
    "memory",
    undefined,
    undefined,
    undefined,
  ]);
});

test("a value is read where it lies, or as text", () => {
  const at = atValue(TEXT, 2, 52, 50, TEXT, 1, 120);
  expect(at.inPlace((bytes, start, end) => Number(bytes.toString("latin1", start, end)))).toBe(42);
  at.tag();

  expect(at.inPlace(() => undefined)).toBe("x");
});
