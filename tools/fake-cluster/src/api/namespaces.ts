import type { World } from "../world/world.ts";
import { RESOURCE_VERSION } from "./backend.ts";
import { type Answer, notFound } from "./status.ts";

/** NamespaceList: those of the pods and those that are empty. */
export function listNamespaces(world: World): Answer {
  const items = namesOf(world).map(namespaceObject);

  return { type: "list", apiVersion: "v1", kind: "Namespace", metadata: { resourceVersion: RESOURCE_VERSION }, items };
}

/** One Namespace. */
export function readNamespace(world: World, name: string): Answer {
  if (!namesOf(world).includes(name)) return notFound("namespaces", name);

  return { type: "object", code: 200, apiVersion: "v1", kind: "Namespace", object: namespaceObject(name) };
}

function namesOf(world: World): string[] {
  return [...new Set([...world.namespaces, ...world.pods.map((pod) => pod.namespace)])].sort();
}

function namespaceObject(name: string): object {
  return {
    metadata: { name, labels: { "kubernetes.io/metadata.name": name } },
    spec: { finalizers: ["kubernetes"] },
    status: { phase: "Active" },
  };
}
