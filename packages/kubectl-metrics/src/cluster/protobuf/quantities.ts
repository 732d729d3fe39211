import { parseBytes, parseNanoCores, wholeBytesAt, wholeNanoCoresAt } from "@kubectl-metrics/core";
import { lengthDelimited, type WireReader } from "./wire-reader.ts";

/** The quantities that rows are made of, as nanocores and bytes; a text is one that is no quantity. */
export interface Quantities {
  cpu: number | string | undefined;
  memory: number | string | undefined;
  swap: number | string | undefined;
}

/** No quantity is known. */
export const noQuantities = (): Quantities => ({ cpu: undefined, memory: undefined, swap: undefined });

/** The entries of a map. */
const KEY = lengthDelimited(1);
const VALUE = lengthDelimited(2);

/** Quantity's only field. */
const TEXT = lengthDelimited(1);

/**
 * Reads one entry of a `map<string, Quantity>` into `target` when it is of a wanted
 * resource. There are two of them for every container: no text is made of their names.
 *
 * @see apimachinery pkg/api/resource/generated.proto `Quantity`
 */
export function readQuantityEntry(reader: WireReader, target: Quantities): void {
  const outer = reader.enter();
  let resource: keyof Quantities | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === KEY) resource = reader.oneOf(RESOURCES);
    else if (tag === VALUE && resource !== undefined) target[resource] = readQuantity(reader, resource);
    else reader.skip(tag);
  }
  reader.leave(outer);
}

const RESOURCES = ["cpu", "memory", "swap"] as const satisfies readonly (keyof Quantities)[];

const READ = {
  cpu: { at: wholeNanoCoresAt, parse: parseNanoCores },
  memory: { at: wholeBytesAt, parse: parseBytes },
  swap: { at: wholeBytesAt, parse: parseBytes },
};

function readQuantity(reader: WireReader, resource: keyof Quantities): number | string {
  const outer = reader.enter();
  let quantity: number | string = "";
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === TEXT) quantity = readAmount(reader, resource);
    else reader.skip(tag);
  }
  reader.leave(outer);
  return quantity;
}

function readAmount(reader: WireReader, resource: keyof Quantities): number | string {
  const { at, parse } = READ[resource];
  const amount = reader.inPlace(at);
  if (typeof amount === "number") return amount;
  return parse(amount) ?? amount;
}
