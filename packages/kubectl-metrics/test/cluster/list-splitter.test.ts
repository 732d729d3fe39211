import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ListSplitter, MalformedListError } from "../../src/cluster/protobuf/list-splitter.ts";

const recorded = (name: string): Buffer =>
  readFileSync(new URL(`../../../../fixtures/kubernetes-1.34.4/api/${name}`, import.meta.url));

const LISTS = ["nodes.pb", "pods.pb", "metrics.nodes.pb", "metrics.pods.pb"];

interface Parts {
  readonly items: string[];
  readonly complete: boolean;
}

function split(chunks: readonly Buffer[]): Parts {
  const items: string[] = [];
  const splitter = new ListSplitter((bytes, start, end) => items.push(bytes.toString("base64", start, end)));
  for (const chunk of chunks) splitter.push(chunk);
  return { items, complete: splitter.complete };
}

const inPieces = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

test.for(LISTS)("%s cut at every byte gives the same items", (name) => {
  const bytes = recorded(name);
  const whole = split([bytes]);

  expect(whole.complete).toBe(true);
  expect(whole.items.length).toBeGreaterThan(1);
  expect(split(inPieces(bytes, 1))).toEqual(whole);
});

test("any chunking gives the same items", () => {
  const bytes = recorded("metrics.pods.pb");
  const whole = split([bytes]);
  const cuts = fc.array(fc.nat(bytes.length), { maxLength: 30 });

  fc.assert(
    fc.property(cuts, (at) => {
      const edges = [0, ...at.toSorted((one, two) => one - two), bytes.length];
      const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
      expect(split(chunks)).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test("a list that is cut off anywhere is not complete, and its first items are right", () => {
  const bytes = recorded("metrics.nodes.pb");
  const whole = split([bytes]);
  // Behind the list stand the two empty fields of the envelope.
  const end = bytes.lastIndexOf(Buffer.from([0x1a, 0x00, 0x22, 0x00]));

  for (let length = 0; length < end; length += 1) {
    const part = split([bytes.subarray(0, length)]);
    expect(part.complete).toBe(false);
    expect(whole.items.slice(0, part.items.length)).toEqual(part.items);
  }
});

const bytes = (...parts: readonly (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const malformed = [
  { name: "JSON", data: bytes('{"items":[]}'), problem: "the protobuf prefix is missing" },
  {
    name: "a varint where a field's length belongs",
    data: bytes("k8s\0", [0x10, 0x01]),
    problem: "an unexpected wire type",
  },
  {
    name: "a length of more than 53 bits",
    data: bytes("k8s\0", [0x12], Array<number>(12).fill(0xff)),
    problem: "a length is absurd",
  },
  {
    name: "an item of 4 GiB",
    data: bytes("k8s\0", [0x12, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x12, 0xff, 0xff, 0xff, 0xff, 0x0f]),
    problem: "an item is absurdly long",
  },
  {
    name: "an item longer than its list",
    data: bytes("k8s\0", [0x12, 0x03, 0x12, 0x04], "abcd"),
    problem: "an item ends after its list",
  },
];

test.for(malformed)("$name", ({ data, problem }) => {
  expect(() => split([data])).toThrow(new MalformedListError(problem));
});

test("random bytes give items or a MalformedListError, never anything else", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }), (chunks) => {
      try {
        split([Buffer.from("k8s\0"), ...chunks.map((chunk) => Buffer.from(chunk))]);
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedListError);
      }
    }),
    { numRuns: 500 },
  );
});
