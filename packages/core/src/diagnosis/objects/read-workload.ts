import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import { boundedText, numberField, textRecord } from "./read-fields.ts";
import { readConditions, readMeta } from "./read-meta.ts";
import { readPodSpec } from "./read-pod-spec.ts";
import type { WorkloadObject } from "./workload.ts";

/**
 * A Deployment or DaemonSet as the API server or an evidence file has it.
 *
 * @param listed - the kind of the list that it is an item of: items don't say it themselves
 */
export function readWorkload(value: unknown, listed?: WorkloadObject["kind"]): WorkloadObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const kind = listed ?? (boundedText(object, "kind") === "DaemonSet" ? "DaemonSet" : "Deployment");
  const spec = objectField(object, "spec");
  const status = objectField(object, "status");
  const template = objectField(spec, "template");
  const selector = objectField(spec, "selector");
  const matchLabels = objectField(selector, "matchLabels");
  const labels = textRecord(field(objectField(template, "metadata"), "labels")) ?? {};
  return {
    kind,
    metadata,
    spec: {
      replicas: numberField(spec, "replicas") ?? numberField(status, "desiredNumberScheduled") ?? defaultReplicas(kind),
      selector: textRecord(matchLabels ?? selector) ?? {},
      template: { metadata: { labels }, spec: readPodSpec(objectField(template, "spec")) },
    },
    status: {
      ...readCounts(status),
      conditions: readConditions(status),
    },
  };
}

/** What the API server fills in for a Deployment that says nothing. */
const defaultReplicas = (kind: WorkloadObject["kind"]): number | undefined => (kind === "Deployment" ? 1 : undefined);

const readCounts = (status: JsonObject | undefined) => ({
  replicas: numberField(status, "replicas") ?? numberField(status, "currentNumberScheduled"),
  readyReplicas: numberField(status, "readyReplicas") ?? numberField(status, "numberReady"),
  updatedReplicas: numberField(status, "updatedReplicas") ?? numberField(status, "updatedNumberScheduled"),
});
