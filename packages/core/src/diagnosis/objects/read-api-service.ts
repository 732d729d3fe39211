import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import type { ApiServiceObject } from "./api-service.ts";
import { booleanField, boundedText, numberField } from "./read-fields.ts";
import { readConditions, readMeta } from "./read-meta.ts";

/** An APIService as the API server or an evidence file has it; its CA bundle is cut to whether there is one. */
export function readApiService(value: unknown): ApiServiceObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const spec = objectField(object, "spec");
  return {
    metadata,
    spec: {
      group: boundedText(spec, "group"),
      version: boundedText(spec, "version"),
      service: readServiceReference(objectField(spec, "service")),
      insecureSkipTLSVerify: booleanField(spec, "insecureSkipTLSVerify"),
      hasCaBundle: Boolean(field(spec, "caBundle")) || booleanField(spec, "hasCaBundle") === true,
    },
    status: { conditions: readConditions(objectField(object, "status")) },
  };
}

function readServiceReference(service: JsonObject | undefined): ApiServiceObject["spec"]["service"] {
  const namespace = boundedText(service, "namespace");
  const name = boundedText(service, "name");
  if (namespace === undefined || name === undefined) return undefined;
  return { namespace, name, port: numberField(service, "port") };
}
