import { asObject, field, objectField } from "../../json/json-object.ts";
import type { ClusterNode } from "./cluster-node.ts";
import { booleanField, boundedText, numberField, readAll } from "./read-fields.ts";
import { readConditions, readMeta } from "./read-meta.ts";

/** A node as the API server or an evidence file has it. */
export function readClusterNode(value: unknown): ClusterNode | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const spec = objectField(object, "spec");
  const status = objectField(object, "status");
  const info = objectField(status, "nodeInfo") ?? status;
  const endpoint = objectField(objectField(status, "daemonEndpoints"), "kubeletEndpoint");
  return {
    metadata,
    spec: { unschedulable: booleanField(spec, "unschedulable"), providerID: boundedText(spec, "providerID") },
    status: {
      addresses: readAll(field(status, "addresses"), readAddress),
      kubeletPort: numberField(endpoint, "Port") ?? numberField(status, "kubeletPort"),
      kubeletVersion: boundedText(info, "kubeletVersion"),
      containerRuntimeVersion: boundedText(info, "containerRuntimeVersion"),
      conditions: readConditions(status),
    },
  };
}

function readAddress(value: unknown): { readonly type: string; readonly address: string } | undefined {
  const object = asObject(value);
  const type = boundedText(object, "type");
  const address = boundedText(object, "address");
  return type === undefined || address === undefined ? undefined : { type, address };
}
