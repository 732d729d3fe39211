import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import { boundedText, numberField, readAll } from "./read-fields.ts";
import { readConditions, readMeta } from "./read-meta.ts";
import type { EventObject, HorizontalPodAutoscaler, SigningRequest } from "./reports.ts";

/** An event of core/v1 or events.k8s.io/v1, whichever fields its writer filled. */
export function readEvent(value: unknown): EventObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  const involved = objectField(object, "involvedObject") ?? objectField(object, "regarding");
  const name = boundedText(involved, "name");
  if (metadata === undefined || name === undefined) return undefined;
  const series = objectField(object, "series");
  return {
    metadata,
    type: boundedText(object, "type"),
    reason: boundedText(object, "reason"),
    message: boundedText(object, "message") ?? boundedText(object, "note"),
    count: numberField(series, "count") ?? numberField(object, "count") ?? numberField(object, "deprecatedCount"),
    lastTimestamp: lastTime(object, series) ?? metadata.creationTimestamp,
    involvedObject: {
      kind: boundedText(involved, "kind") ?? "",
      name,
      namespace: boundedText(involved, "namespace"),
    },
  };
}

const lastTime = (event: JsonObject | undefined, series: JsonObject | undefined): string | undefined =>
  boundedText(series, "lastObservedTime") ??
  boundedText(event, "lastTimestamp") ??
  boundedText(event, "deprecatedLastTimestamp") ??
  boundedText(event, "eventTime");

/** A CertificateSigningRequest without its request and its certificate. */
export function readSigningRequest(value: unknown): SigningRequest | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const spec = objectField(object, "spec");
  const status = objectField(object, "status");
  return {
    metadata,
    spec: { signerName: boundedText(spec, "signerName") ?? "", username: boundedText(spec, "username") },
    status: {
      conditions: readConditions(status),
      issued: Boolean(field(status, "certificate")) || field(status, "issued") === true,
    },
  };
}

/** A HorizontalPodAutoscaler of autoscaling/v2. */
export function readAutoscaler(value: unknown): HorizontalPodAutoscaler | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const spec = objectField(object, "spec");
  const target = objectField(spec, "scaleTargetRef");
  return {
    metadata,
    spec: {
      scaleTargetRef: { kind: boundedText(target, "kind") ?? "", name: boundedText(target, "name") ?? "" },
      metrics: readAll(field(spec, "metrics"), readMetric),
    },
    status: { conditions: readConditions(objectField(object, "status")) },
  };
}

function readMetric(value: unknown): HorizontalPodAutoscaler["spec"]["metrics"][number] | undefined {
  const metric = asObject(value);
  const type = boundedText(metric, "type");
  if (type === undefined) return undefined;
  const source = objectField(metric, "resource") ?? objectField(metric, "containerResource");
  return { type, resource: boundedText(source, "name") ?? boundedText(metric, "resource") };
}
