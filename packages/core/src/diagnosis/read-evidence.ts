import { asObject, field, type JsonObject, jsonType, listField } from "../json/json-object.ts";
import { parseRfc3339 } from "../metrics/rfc3339.ts";
import { type Evidence, STAGES, type Stage } from "./evidence.ts";
import type { ClusterObjects } from "./objects/cluster-objects.ts";
import { readApiService } from "./objects/read-api-service.ts";
import { readClusterNode } from "./objects/read-cluster-node.ts";
import { boundedText, type Reader, readAll } from "./objects/read-fields.ts";
import { readPodState, readRunningPod } from "./objects/read-pod-state.ts";
import { readAuthenticationConfig, readConfigMap, readRole, readRoleBinding } from "./objects/read-rbac.ts";
import { readAutoscaler, readEvent, readSigningRequest } from "./objects/read-reports.ts";
import { readEndpointSlice, readService } from "./objects/read-service.ts";
import { readWorkload } from "./objects/read-workload.ts";
import {
  readClient,
  readDiscovery,
  readLog,
  readMetricsDigest,
  readPermission,
  readSummaryDigest,
} from "./read-digests.ts";
import { EvidenceError, readReading } from "./read-reading.ts";
import type { Reading } from "./reading.ts";

/** Lists of one evidence file are not longer; the largest clusters have 15,000 nodes and 300,000 pods. */
const MAX_LIST = 500_000;

/** Logs, and summaries of nodes, of one evidence file. */
const MAX_MANY = 20_000;

/** An evidence file's content, or what is wrong with it. */
export type EvidenceReading =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly message: string };

const API_VERSION = "kubectl-metrics/v1alpha1";

/**
 * Reads evidence from its JSON form. Objects go through the readers that cut down what a cluster says, so that a file
 * brings in nothing that a walk would not: no unknown field, no text without bounds, no secret that was left out.
 *
 * @param json - what JSON.parse made of the file
 */
export function readEvidence(json: unknown): EvidenceReading {
  try {
    return { ok: true, evidence: evidenceOf(json) };
  } catch (error) {
    if (error instanceof EvidenceError) return { ok: false, message: error.message };
    throw error;
  }
}

function evidenceOf(json: unknown): Evidence {
  const object = asObject(json);
  if (object === undefined) throw new EvidenceError(`expected an object of kind Evidence, got ${jsonType(json)}`);
  expectText(object, "kind", "Evidence");
  expectText(object, "apiVersion", API_VERSION);
  const takenAt = boundedText(object, "takenAt") ?? "";
  if (parseRfc3339(takenAt) === undefined) throw new EvidenceError("takenAt: expected a time as RFC 3339 writes it");

  return {
    apiVersion: API_VERSION,
    kind: "Evidence",
    takenAt,
    program: boundedText(object, "program") ?? "",
    stages: readStages(object, "stages"),
    unfinished: readStages(object, "unfinished"),
    client: readClient(field(object, "client")),
    permissions: readReading(field(object, "permissions"), "permissions", many(readPermission)),
    discovery: readReading(field(object, "discovery"), "discovery", readDiscovery),
    objects: readObjects(asObject(field(object, "objects"))),
    logs: listField(object, "logs")
      .slice(0, MAX_MANY)
      .map((log, index) => readReading(log, `logs[${index}]`, readLog))
      .filter((log) => log !== undefined),
    nodeMetrics: readReading(field(object, "nodeMetrics"), "nodeMetrics", many(readMetricsDigest)),
    podMetrics: readReading(field(object, "podMetrics"), "podMetrics", many(readMetricsDigest)),
    summaries: readSummaries(asObject(field(object, "summaries"))),
  };
}

function expectText(object: JsonObject, key: string, expected: string): void {
  const got = boundedText(object, key);
  if (got !== expected) throw new EvidenceError(`${key}: expected ${expected}, got ${got?.slice(0, 100) ?? "nothing"}`);
}

const many =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? readAll(value, read, MAX_LIST) : undefined;

const isStage = (value: unknown): value is Stage => (STAGES as readonly unknown[]).includes(value);

const readStages = (object: JsonObject, key: string): readonly Stage[] => {
  const listed = listField(object, key).filter(isStage);
  return STAGES.filter((stage) => listed.includes(stage));
};

function readObjects(objects: JsonObject | undefined): ClusterObjects {
  const reading = <T>(key: keyof ClusterObjects, read: Reader<T>): Reading<T> | undefined =>
    readReading(field(objects, key), `objects.${key}`, read);
  return {
    apiServices: reading("apiServices", many(readApiService)),
    service: reading("service", readService),
    endpointSlices: reading("endpointSlices", many(readEndpointSlice)),
    workloads: reading(
      "workloads",
      many((value) => readWorkload(value)),
    ),
    pods: reading("pods", many(readPodState)),
    events: reading("events", many(readEvent)),
    roleBindings: reading("roleBindings", many(readRoleBinding)),
    roles: reading("roles", many(readRole)),
    authenticationConfig: reading("authenticationConfig", readAuthenticationConfig),
    nodes: reading("nodes", many(readClusterNode)),
    runningPods: reading("runningPods", many(readRunningPod)),
    signingRequests: reading("signingRequests", many(readSigningRequest)),
    dnsService: reading("dnsService", readService),
    dnsPods: reading("dnsPods", many(readPodState)),
    dnsConfig: reading("dnsConfig", readConfigMap),
    autoscalers: reading("autoscalers", many(readAutoscaler)),
  };
}

function readSummaries(record: JsonObject | undefined): Evidence["summaries"] {
  const entries = Object.entries(record ?? {})
    .slice(0, MAX_MANY)
    .map(([node, value]) => [node, readReading(value, `summaries.${node.slice(0, 253)}`, readSummaryDigest)] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined),
  );
}
