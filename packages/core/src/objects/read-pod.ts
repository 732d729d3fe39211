import { asObject, field, type JsonObject, listField, objectField, textField } from "../json/json-object.ts";
import { readLabels } from "../json/labels.ts";
import { parseRfc3339 } from "../metrics/rfc3339.ts";
import type { PodObject } from "./pod-object.ts";

/**
 * Reads what rows and selectors need of a core/v1 Pod.
 *
 * @param value - the parsed JSON object
 * @returns the pod; nothing when the value is not an object with `metadata.name` and `metadata.namespace`
 * @see k8s.io/api core/v1/types.go `Pod`; kubernetes pkg/registry/core/pod/strategy.go `ToSelectableFields`
 */
export function readPod(value: unknown): PodObject | undefined {
  const object = asObject(value);
  const metadata = objectField(object, "metadata");
  const name = textField(metadata, "name");
  const namespace = textField(metadata, "namespace");
  if (name === undefined || namespace === undefined) return undefined;

  const spec = objectField(object, "spec");
  const status = objectField(object, "status");
  const createdAt = textField(metadata, "creationTimestamp");
  return {
    namespace,
    name,
    uid: textField(metadata, "uid"),
    labels: readLabels(metadata),
    node: textField(spec, "nodeName"),
    phase: textField(status, "phase"),
    createdAt: createdAt === undefined ? undefined : parseRfc3339(createdAt),
    runningContainers: runningContainers(spec, status),
    fields: selectableFields(name, namespace, spec, status),
  };
}

/** As the API server fills them in: a field without a value is the empty text. */
function selectableFields(
  name: string,
  namespace: string,
  spec: JsonObject | undefined,
  status: JsonObject | undefined,
): Record<string, string> {
  return {
    "metadata.name": name,
    "metadata.namespace": namespace,
    "spec.nodeName": textField(spec, "nodeName") ?? "",
    "spec.restartPolicy": textField(spec, "restartPolicy") ?? "",
    "spec.schedulerName": textField(spec, "schedulerName") ?? "",
    "spec.serviceAccountName": textField(spec, "serviceAccountName") ?? "",
    "spec.hostNetwork": field(spec, "hostNetwork") === true ? "true" : "false",
    "status.phase": textField(status, "phase") ?? "",
    "status.podIP": textField(status, "podIP") ?? "",
    "status.nominatedNodeName": textField(status, "nominatedNodeName") ?? "",
  };
}

function runningContainers(spec: JsonObject | undefined, status: JsonObject | undefined): readonly string[] {
  const running: string[] = [];
  const initStatuses = listField(status, "initContainerStatuses");
  if (initStatuses.length > 0) {
    const restartable = restartableNames(spec);
    addRunning(running, initStatuses, (name) => restartable.has(name));
  }
  addRunning(running, listField(status, "containerStatuses"), () => true);
  return running;
}

/** Sidecars: init containers that run beside the others, and whose usage counts. */
function restartableNames(spec: JsonObject | undefined): ReadonlySet<string | undefined> {
  return new Set(
    listField(spec, "initContainers")
      .map(asObject)
      .filter((container) => field(container, "restartPolicy") === "Always")
      .map((container) => textField(container, "name")),
  );
}

function addRunning(running: string[], statuses: readonly unknown[], counts: (name: string) => boolean): void {
  for (const item of statuses) {
    const status = asObject(item);
    const name = textField(status, "name");
    if (name !== undefined && objectField(objectField(status, "state"), "running") !== undefined && counts(name)) {
      running.push(name);
    }
  }
}
