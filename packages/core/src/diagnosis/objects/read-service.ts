import { asObject, field, objectField } from "../../json/json-object.ts";
import { booleanField, boundedText, numberField, portField, readAll, textList, textRecord } from "./read-fields.ts";
import { readMeta } from "./read-meta.ts";
import type { EndpointSliceObject, ServiceObject } from "./service.ts";

/** A Service as the API server or an evidence file has it. */
export function readService(value: unknown): ServiceObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const spec = objectField(object, "spec");
  return {
    metadata,
    spec: {
      type: boundedText(spec, "type"),
      clusterIP: boundedText(spec, "clusterIP"),
      externalName: boundedText(spec, "externalName"),
      selector: textRecord(field(spec, "selector")),
      ports: readAll(field(spec, "ports"), readServicePort),
    },
  };
}

function readServicePort(value: unknown): ServiceObject["spec"]["ports"][number] | undefined {
  const object = asObject(value);
  const port = numberField(object, "port");
  if (port === undefined) return undefined;
  return { name: boundedText(object, "name"), port, targetPort: portField(object, "targetPort") };
}

/** An EndpointSlice as the API server or an evidence file has it. */
export function readEndpointSlice(value: unknown): EndpointSliceObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  return {
    metadata,
    ports: readAll(field(object, "ports"), (port) => {
      const entry = asObject(port);
      return entry && { name: boundedText(entry, "name"), port: numberField(entry, "port") };
    }),
    endpoints: readAll(field(object, "endpoints"), readEndpoint),
  };
}

function readEndpoint(value: unknown): EndpointSliceObject["endpoints"][number] | undefined {
  const endpoint = asObject(value);
  if (endpoint === undefined) return undefined;
  return {
    addresses: textList(endpoint, "addresses"),
    ready: booleanField(objectField(endpoint, "conditions") ?? endpoint, "ready"),
    nodeName: boundedText(endpoint, "nodeName"),
    target: boundedText(objectField(endpoint, "targetRef"), "name") ?? boundedText(endpoint, "target"),
  };
}
