import { asObject, field, objectField } from "../json/json-object.ts";
import type {
  ClientEvidence,
  DiscoveryDigest,
  LogExcerpt,
  MetricsDigest,
  Permission,
  SummaryDigest,
} from "./evidence.ts";
import { booleanField, boundedText, numberField, readAll, textList } from "./objects/read-fields.ts";
import { readFailure } from "./read-reading.ts";

/** Lines of a log that are kept: some more than a walk asks for. */
const MAX_LINES = 2000;

/** The way to the API server, of an evidence file. */
export function readClient(value: unknown): ClientEvidence {
  const client = asObject(value);
  const user = objectField(client, "user");
  const name = boundedText(user, "name");
  return {
    context: boundedText(client, "context"),
    server: boundedText(client, "server"),
    serverVersion: boundedText(client, "serverVersion"),
    user: name === undefined ? undefined : { name, groups: textList(user, "groups") },
    clockDifference: numberField(client, "clockDifference"),
    failure: readFailure(objectField(client, "failure")),
  };
}

/** One access review, of an evidence file. */
export function readPermission(value: unknown): Permission | undefined {
  const permission = asObject(value);
  const verb = boundedText(permission, "verb");
  const resource = boundedText(permission, "resource");
  if (verb === undefined || resource === undefined) return undefined;
  return {
    verb,
    group: boundedText(permission, "group") ?? "",
    resource,
    subresource: boundedText(permission, "subresource"),
    namespace: boundedText(permission, "namespace"),
    allowed: booleanField(permission, "allowed"),
    reason: boundedText(permission, "reason"),
  };
}

/** The end of a log, of an evidence file. */
export function readLog(value: unknown): LogExcerpt | undefined {
  const log = asObject(value);
  const namespace = boundedText(log, "namespace");
  const pod = boundedText(log, "pod");
  if (namespace === undefined || pod === undefined) return undefined;
  return {
    namespace,
    pod,
    container: boundedText(log, "container") ?? "",
    previous: booleanField(log, "previous") ?? false,
    lines: readAll(field(log, "lines"), (line) => (typeof line === "string" ? line : undefined), MAX_LINES),
  };
}

/** One object of the Metrics API, of an evidence file. */
export function readMetricsDigest(value: unknown): MetricsDigest | undefined {
  const digest = asObject(value);
  const name = boundedText(digest, "name");
  if (name === undefined) return undefined;
  return {
    namespace: boundedText(digest, "namespace"),
    name,
    timestamp: boundedText(digest, "timestamp"),
    window: boundedText(digest, "window"),
    zeroCpu: booleanField(digest, "zeroCpu") ?? false,
    zeroMemory: booleanField(digest, "zeroMemory") ?? false,
  };
}

/** What one kubelet said, of an evidence file. */
export function readSummaryDigest(value: unknown): SummaryDigest | undefined {
  const digest = asObject(value);
  const node = boundedText(digest, "node");
  if (node === undefined) return undefined;
  return {
    node,
    cpuTime: boundedText(digest, "cpuTime"),
    nodeCpuZero: booleanField(digest, "nodeCpuZero") ?? false,
    nodeMemoryZero: booleanField(digest, "nodeMemoryZero") ?? false,
    pods: numberField(digest, "pods") ?? 0,
    podsWithoutUsage: textList(digest, "podsWithoutUsage"),
  };
}

/** Discovery's word on the group, of an evidence file. */
export function readDiscovery(value: unknown): DiscoveryDigest | undefined {
  const digest = asObject(value);
  return digest && { versions: readAll(field(digest, "versions"), readVersion) };
}

function readVersion(value: unknown): DiscoveryDigest["versions"][number] | undefined {
  const entry = asObject(value);
  const version = boundedText(entry, "version");
  if (version === undefined) return undefined;
  const freshness = field(entry, "freshness");
  return { version, freshness: freshness === "Current" || freshness === "Stale" ? freshness : undefined };
}
