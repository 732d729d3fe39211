import { asObject, field, type JsonObject, listField, objectField, textField } from "../json/json-object.ts";
import { readLabels } from "../json/labels.ts";
import { parseNanoCores } from "../quantity/cpu.ts";
import { parseBytes } from "../quantity/memory.ts";
import { plausibleAmount } from "../quantity/plausible-amount.ts";
import type { NodeObject, NodeResources } from "./node-object.ts";

/**
 * Reads what rows need of a core/v1 Node.
 *
 * An amount that is missing, malformed, negative or more than Kubernetes can hold
 * is absent, so that no percentage is made of it.
 *
 * @param value - the parsed JSON object
 * @returns the node; nothing when the value is not an object with `metadata.name`
 * @see k8s.io/api core/v1/types.go `Node`, `NodeStatus`, `NodeSwapStatus`
 */
export function readNode(value: unknown): NodeObject | undefined {
  const object = asObject(value);
  const metadata = objectField(object, "metadata");
  const name = textField(metadata, "name");
  if (name === undefined) return undefined;

  const status = objectField(object, "status");
  return {
    name,
    uid: textField(metadata, "uid"),
    labels: readLabels(metadata),
    unschedulable: field(objectField(object, "spec"), "unschedulable") === true,
    allocatable: readResources(objectField(status, "allocatable")),
    capacity: readResources(objectField(status, "capacity")),
    swapCapacity: readSwapCapacity(status),
    ready: readReady(status),
  };
}

function readResources(resources: JsonObject | undefined): NodeResources {
  return {
    cpu: amount(field(resources, "cpu"), parseNanoCores),
    memory: amount(field(resources, "memory"), parseBytes),
  };
}

/** Kubernetes writes quantities as texts and also takes plain numbers. */
function amount(value: unknown, parse: (text: string) => number | undefined): number | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const number = parse(String(value));
  return number === undefined ? undefined : plausibleAmount(number);
}

/** The only amount of a node that the API writes as a number: `*int64`, bytes. */
function readSwapCapacity(status: JsonObject | undefined): number | undefined {
  return amount(field(objectField(objectField(status, "nodeInfo"), "swap"), "capacity"), parseBytes);
}

function readReady(status: JsonObject | undefined): string | undefined {
  for (const item of listField(status, "conditions")) {
    const condition = asObject(item);
    if (field(condition, "type") === "Ready") return textField(condition, "status");
  }
  return undefined;
}
