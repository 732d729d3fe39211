import { RESOURCE_VERSION } from "../api/backend.ts";
import type { ResourceRequest } from "../api/request-info.ts";
import { isAnswer, selectionOf } from "../api/select.ts";
import { type Answer, noSuchPath, notFound } from "../api/status.ts";
import type { FieldReader } from "../selectors/field-selector.ts";
import type { KubeObject, WorkloadObject } from "../world/pipeline/kube-object.ts";
import type { Situation } from "../world/pipeline/situation.ts";
import { objectsOf } from "./objects.ts";
import { apiVersionOf, type Resource } from "./resources.ts";

type Path = readonly string[];

const at = (...path: Path): FieldReader<KubeObject> => {
  return (object) => {
    const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], object);

    return found === undefined ? undefined : String(found);
  };
};

const COMMON = { "metadata.name": at("metadata", "name"), "metadata.namespace": at("metadata", "namespace") };
const INVOLVED = ["kind", "name", "namespace", "uid", "apiVersion", "fieldPath"];
const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldReader<KubeObject>>>>> = {
  "/events": {
    ...COMMON,
    ...Object.fromEntries(INVOLVED.map((field) => [`involvedObject.${field}`, at("involvedObject", field)])),
    reason: at("reason"),
    type: at("type"),
  },
  "events.k8s.io/events": {
    ...COMMON,
    ...Object.fromEntries(INVOLVED.map((field) => [`regarding.${field}`, at("regarding", field)])),
    reason: at("reason"),
    type: at("type"),
  },
  "certificates.k8s.io/certificatesigningrequests": { ...COMMON, "spec.signerName": at("spec", "signerName") },
};

/** Answers a GET of one of the simulated resources. */
export function readAnswer(
  situation: Situation,
  resource: Resource,
  request: ResourceRequest,
  query: URLSearchParams,
): Answer {
  const { name, namespace, subresource } = request;
  const objects = objectsOf(situation, resource).filter(
    ({ metadata }) => namespace === undefined || metadata.namespace === namespace,
  );
  if (name === undefined) return list(resource, objects, query);

  const object = objects.find(({ metadata }) => metadata.name === name);
  if (object === undefined || (resource.namespaced && namespace === undefined))
    return notFound(resource.plural, name, resource.group);
  if (subresource === "scale")
    return {
      type: "object",
      code: 200,
      apiVersion: "autoscaling/v1",
      kind: "Scale",
      object: scaleOf(object as WorkloadObject),
    };
  if (subresource !== undefined && subresource !== "status" && subresource !== "approval") return noSuchPath();

  return objectAnswer(resource, object);
}

/** One object of a resource. */
export function objectAnswer(resource: Resource, object: KubeObject, code = 200): Answer {
  return { type: "object", code, apiVersion: apiVersionOf(resource), kind: resource.kind, object };
}

/** The Scale of a Deployment. */
export function scaleOf({ metadata, spec }: WorkloadObject): object {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata;
  const selector = Object.entries(spec.selector.matchLabels).map(([key, value]) => `${key}=${value}`);

  return {
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: spec.replicas ?? 1 },
    status: { replicas: spec.replicas ?? 1, selector: selector.join(",") },
  };
}

function list(resource: Resource, objects: readonly KubeObject[], query: URLSearchParams): Answer {
  const fields = FIELDS[`${resource.group}/${resource.plural}`] ?? COMMON;
  const selection = selectionOf(query, fields, (field) => `field label not supported: ${field}`);
  if (isAnswer(selection)) return selection;

  return {
    type: "list",
    apiVersion: apiVersionOf(resource),
    kind: resource.kind,
    metadata: { resourceVersion: RESOURCE_VERSION },
    // Only the list says what its items are.
    items: objects.filter(selection.selects).map(({ apiVersion: _, kind: __, ...object }) => object),
  };
}
