import type protobuf from "protobufjs/minimal.js";

/** The texts of the quantities that rows are made of; a node has many more resources. */
export interface Quantities {
  cpu: string | undefined;
  memory: string | undefined;
  swap: string | undefined;
}

/** No quantity is known. */
export const noQuantities = (): Quantities => ({ cpu: undefined, memory: undefined, swap: undefined });

/** Tags of the entries of a map, and of Quantity's only field: number and wire type in one. */
const KEY_TAG = 10;
const VALUE_TAG = 18;
const TEXT_TAG = 10;

/** By the length of their names, which tells them apart. */
const RESOURCES: Readonly<Record<number, keyof Quantities>> = { 3: "cpu", 4: "swap", 6: "memory" };

/**
 * Reads one entry of a `map<string, Quantity>` into `target` when it is of a wanted
 * resource. There are two of them for every container: names are compared byte by
 * byte, without making strings of them.
 *
 * @see apimachinery pkg/api/resource/generated.proto `Quantity`
 */
export function readQuantityEntry(reader: protobuf.Reader, target: Quantities): void {
  const end = reader.uint32() + reader.pos;
  let resource: keyof Quantities | undefined;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === KEY_TAG) resource = readResource(reader);
    else if (tag === VALUE_TAG && resource !== undefined) target[resource] = readQuantity(reader);
    else reader.skipType(tag & 7);
  }
}

function readResource(reader: protobuf.Reader): keyof Quantities | undefined {
  const length = reader.uint32();
  const start = reader.pos;
  reader.skip(length);
  const name = RESOURCES[length];
  if (name === undefined) return undefined;
  for (let index = 0; index < length; index += 1) {
    if (reader.buf[start + index] !== name.charCodeAt(index)) return undefined;
  }
  return name;
}

function readQuantity(reader: protobuf.Reader): string {
  const end = reader.uint32() + reader.pos;
  let text = "";
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === TEXT_TAG) text = reader.string();
    else reader.skipType(tag & 7);
  }
  return text;
}
