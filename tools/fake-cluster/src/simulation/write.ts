import type { ResourceRequest } from "../api/request-info.ts";
import { type Answer, notFound, statusAnswer } from "../api/status.ts";
import { uidOf } from "../world/pipeline/identify.ts";
import type { KubeObject, WorkloadObject } from "../world/pipeline/kube-object.ts";
import type { Situation } from "../world/pipeline/situation.ts";
import { seconds } from "../world/world.ts";
import { applyPatch, parseBody } from "./body.ts";
import { objectsOf } from "./objects.ts";
import { objectAnswer, scaleOf } from "./read.ts";
import { keyOf, type Resource } from "./resources.ts";

/** A request that changes something. */
export interface Write {
  readonly request: ResourceRequest;
  readonly contentType: string;
  readonly body: Buffer;
  readonly dryRun: boolean;
}

/** A change shows as if a minute had passed since: rollouts take no time. */
const SETTLED_MS = 60_000;
let versions = 1000;

/** Answers a POST, PUT, PATCH or DELETE of one of the simulated resources. */
export function writeAnswer(situation: Situation, resource: Resource, write: Write): Answer {
  const { request } = write;
  if (!resource.stored) return statusAnswer(405, "the server does not allow this method on the requested resource");
  const existing = request.name === undefined ? undefined : shown(situation, resource, request.namespace, request.name);

  try {
    if (request.verb === "create") return create(situation, resource, write);
    if (request.verb === "patch" && existing === undefined && write.contentType.includes("apply-patch"))
      return create(situation, resource, write);
    if (existing === undefined) return notFound(resource.plural, request.name ?? "", resource.group);
    if (request.verb === "delete") return remove(situation, resource, existing, write.dryRun);

    return request.subresource === "scale"
      ? scale(situation, resource, existing, write)
      : update(situation, resource, existing, write);
  } catch (error) {
    if (error instanceof RangeError && request.verb === "patch") return unprocessable();

    return statusAnswer(400, error instanceof Error ? error.message : String(error));
  }
}

function create(situation: Situation, resource: Resource, { request, contentType, body, dryRun }: Write): Answer {
  const object = parseBody(resource, contentType, body) as KubeObject;
  const { name } = object.metadata;
  const namespace = resource.namespaced ? (request.namespace ?? object.metadata.namespace) : undefined;
  if (situation.store.get(keyOf(resource), namespace, name) !== undefined) {
    const qualified = resource.group === "" ? resource.plural : `${resource.plural}.${resource.group}`;

    return conflict(`${qualified} "${name}" already exists`, { name, group: resource.group, kind: resource.plural });
  }
  const metadata = {
    ...object.metadata,
    ...(namespace === undefined ? {} : { namespace }),
    uid: uidOf(`${keyOf(resource)}/${namespace ?? ""}/${name}/${versions}`),
    creationTimestamp: seconds(situation.now()),
    generation: 1,
  };
  const made = stored(situation, resource, { ...defaulted(resource, object), kind: resource.kind, metadata }, dryRun);

  return objectAnswer(resource, made, 201);
}

function update(
  situation: Situation,
  resource: Resource,
  existing: KubeObject,
  { request, contentType, body, dryRun }: Write,
): Answer {
  const sent =
    request.verb === "patch"
      ? applyPatch(existing, contentType, body)
      : (parseBody(resource, contentType, body) as KubeObject);
  const isApproval = request.subresource === "approval" || request.subresource === "status";
  const next = isApproval ? { ...existing, status: sent["status"] } : sent;
  const generation =
    Number(existing.metadata["generation"] ?? 1) +
    Number(JSON.stringify(next["spec"]) !== JSON.stringify(existing["spec"]));
  const { uid, creationTimestamp, name, namespace } = existing.metadata;
  const metadata = {
    ...next.metadata,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    uid,
    creationTimestamp,
    generation,
  } as KubeObject["metadata"];

  return objectAnswer(
    resource,
    stored(situation, resource, { ...defaulted(resource, next), kind: resource.kind, metadata }, dryRun),
  );
}

function scale(
  situation: Situation,
  resource: Resource,
  existing: KubeObject,
  { request, contentType, body, dryRun }: Write,
): Answer {
  const workload = existing as WorkloadObject;
  const current = scaleOf(workload) as { spec: { replicas: number } };
  const sent = (
    request.verb === "patch" ? applyPatch(current, contentType, body) : parseBody(resource, contentType, body)
  ) as typeof current;
  const made = stored(
    situation,
    resource,
    { ...workload, spec: { ...workload.spec, replicas: sent.spec.replicas } },
    dryRun,
  ) as WorkloadObject;

  return { type: "object", code: 200, apiVersion: "autoscaling/v1", kind: "Scale", object: scaleOf(made) };
}

function remove(situation: Situation, resource: Resource, { metadata }: KubeObject, dryRun: boolean): Answer {
  const { name, namespace, uid = "" } = metadata;
  if (!dryRun) situation.store.remove(keyOf(resource), namespace, name);
  const details = { name, ...(resource.group === "" ? {} : { group: resource.group }), kind: resource.plural, uid };

  return {
    type: "object",
    code: 200,
    apiVersion: "v1",
    kind: "Status",
    object: { metadata: {}, status: "Success", details },
  };
}

/** Stores an object; the pods of a workload with another template are new ones. */
function stored(situation: Situation, resource: Resource, object: KubeObject, dryRun: boolean): KubeObject {
  const { namespace = "", name } = object.metadata;
  const before = situation.store.get<KubeObject>(keyOf(resource), object.metadata.namespace, name);
  const made = { ...object, metadata: { ...object.metadata, resourceVersion: String(++versions) } };
  if (dryRun) return made;
  situation.store.put(keyOf(resource), made);
  if (templateText(before) !== templateText(made))
    situation.startedAt.set(`${namespace}/${name}`, situation.now() - SETTLED_MS);

  return shown(situation, resource, object.metadata.namespace, name) ?? made;
}

function shown(
  situation: Situation,
  resource: Resource,
  namespace: string | undefined,
  name: string,
): KubeObject | undefined {
  return objectsOf(situation, resource).find(
    ({ metadata }) => metadata.name === name && metadata.namespace === (resource.namespaced ? namespace : undefined),
  );
}

/** What the API server fills in, as far as the pipeline needs it. */
function defaulted(resource: Resource, object: KubeObject): KubeObject {
  const spec = object["spec"] as Record<string, unknown> | undefined;
  if (resource.kind === "Service" && spec !== undefined)
    return { ...object, spec: { type: "ClusterIP", clusterIP: "10.96.141.7", ...spec } };
  const service = spec?.["service"] as { port?: number } | undefined;
  if (resource.kind === "APIService" && service !== undefined)
    return { ...object, spec: { ...spec, service: { port: 443, ...service } } };

  return object;
}

const templateText = (object: KubeObject | undefined): string =>
  JSON.stringify((object as WorkloadObject | undefined)?.spec?.template ?? null);

function conflict(message: string, details: object): Answer {
  const object = { metadata: {}, status: "Failure", message, reason: "AlreadyExists", details, code: 409 };

  return { type: "object", code: 409, apiVersion: "v1", kind: "Status", object };
}

/** @see k8s.io/apimachinery pkg/api/errors `NewGenericServerResponse` of 422: the cause is lost */
function unprocessable(): Answer {
  const message = "the server rejected our request due to an error in our request";
  const object = { metadata: {}, status: "Failure", message, reason: "Invalid", details: {}, code: 422 };

  return { type: "object", code: 422, apiVersion: "v1", kind: "Status", object };
}
