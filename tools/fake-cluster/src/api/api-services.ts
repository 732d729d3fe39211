import { parseFixture } from "../world/fixtures.ts";
import { type Backend, RESOURCE_VERSION } from "./backend.ts";
import type { ResourceRequest } from "./request-info.ts";
import { type Answer, noSuchPath, notFound } from "./status.ts";

interface ApiService {
  readonly metadata: { readonly name: string };
  readonly spec: object;
  readonly status: { readonly conditions: readonly object[] };
}

const GROUP = "apiregistration.k8s.io";
const LOST = {
  lastTransitionTime: "2026-11-23T16:38:30Z",
  message: 'endpointslices for service/metrics-server in "kube-system" have no addresses with port name "https"',
  reason: "MissingEndpoints",
  status: "False",
  type: "Available",
};

/** Answers under /apis/apiregistration.k8s.io/v1: the APIServices, local ones and metrics-server's. */
export function apiServiceAnswer(backend: Backend, request: ResourceRequest): Answer {
  if (request.resource !== "apiservices" || request.subresource !== undefined) return noSuchPath();
  const services = apiServices(backend);
  const apiVersion = `${GROUP}/v1`;
  if (request.name === undefined) {
    return {
      type: "list",
      apiVersion,
      kind: "APIService",
      metadata: { resourceVersion: RESOURCE_VERSION },
      items: services,
    };
  }
  const found = services.find(({ metadata }) => metadata.name === request.name);
  if (found === undefined) return notFound("apiservices", request.name, GROUP);

  return { type: "object", code: 200, apiVersion, kind: "APIService", object: found };
}

function apiServices(backend: Backend): readonly ApiService[] {
  const { metadata, spec, status } = parseFixture<ApiService>("api/apiservice.json");
  const served = backend.metricsVersions().map((version) => ({
    metadata: { ...metadata, name: `${version}.metrics.k8s.io` },
    spec: { ...spec, version },
    status: backend.isStale() ? { conditions: [LOST] } : status,
  }));

  return [localService("v1", ""), localService("v1", "apps"), localService("v1", GROUP), ...served];
}

function localService(version: string, group: string): ApiService {
  const condition = {
    message: "Local APIServices are always available",
    reason: "Local",
    status: "True",
    type: "Available",
  };

  return {
    metadata: { name: `${version}.${group}` },
    spec: { ...(group === "" ? {} : { group }), version, groupPriorityMinimum: 18_000, versionPriority: 1 },
    status: { conditions: [condition] },
  };
}
