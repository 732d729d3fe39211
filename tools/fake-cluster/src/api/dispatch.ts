import { forbidden, isAllowed } from "../access/authorize.ts";
import { discoveryVersion } from "../http/negotiate.ts";
import { parseFixture } from "../world/fixtures.ts";
import { accessReviewAnswer } from "./access-review.ts";
import type { ApiRequest } from "./api-request.ts";
import { apiServiceAnswer } from "./api-services.ts";
import type { Backend } from "./backend.ts";
import { coreAnswer } from "./core.ts";
import { aggregatedDiscovery, legacyDiscovery } from "./discovery.ts";
import { metricsAnswer } from "./metrics.ts";
import { nodeProxyAnswer } from "./node-proxy.ts";
import { type ResourceRequest, resourceRequest } from "./request-info.ts";
import { type Answer, noSuchPath, statusAnswer } from "./status.ts";

const HEALTH = new Set(["/healthz", "/livez", "/readyz"]);

/** Why the request may not be answered, in Kubernetes' words; undefined when it may. */
export function refusal({ method, path, identity }: ApiRequest): Answer | undefined {
  const request = resourceRequest(method, path);
  if (request === undefined || isSelfReview(request) || isAllowed(identity, request)) return undefined;

  return forbidden(identity, request);
}

/** Answers an allowed request. */
export function dispatch(backend: Backend, request: ApiRequest): Answer {
  const { method, path } = request;
  const resource = resourceRequest(method, path);
  const simulated = backend.simulation()?.answer(request, resource);
  if (simulated !== undefined) return simulated;
  if (resource === undefined) return method === "GET" ? nonResourceAnswer(backend, request) : noSuchPath();
  if (isAccessReview(resource)) return accessReviewAnswer(request.identity, request.body);
  if (method !== "GET") return statusAnswer(405, "the server does not allow this method on the requested resource");

  return resourceAnswer(backend, resource, request.query);
}

function resourceAnswer(backend: Backend, resource: ResourceRequest, query: URLSearchParams): Answer {
  const { group, version, subresource } = resource;
  const metricsServed = backend.metricsVersions().some((served) => served === version);

  if (group === "metrics.k8s.io") return metricsServed ? metricsAnswer(backend, resource, query) : noSuchPath();
  if (version !== "v1") return noSuchPath();
  if (group === "apiregistration.k8s.io") return apiServiceAnswer(backend, resource);
  if (group !== "") return noSuchPath();
  if (resource.resource === "nodes" && subresource === "proxy") return nodeProxyAnswer(backend, resource, query);

  return coreAnswer(backend, resource, query);
}

function nonResourceAnswer(backend: Backend, { path, accept }: ApiRequest): Answer {
  if (HEALTH.has(path)) return { type: "text", code: 200, contentType: "text/plain; charset=utf-8", body: "ok" };
  if (path === "/version") return json(parseFixture<object>("api/version.json"));

  const aggregated = discoveryVersion(accept);
  if (aggregated !== undefined && (path === "/api" || path === "/apis"))
    return aggregatedDiscovery(backend, path, aggregated);

  return path === "/api" || path === "/apis" || path.startsWith("/apis/")
    ? legacyDiscovery(backend, path)
    : noSuchPath();
}

function isAccessReview({ group, resource, verb }: ResourceRequest): boolean {
  return group === "authorization.k8s.io" && resource === "selfsubjectaccessreviews" && verb === "create";
}

/** Whoever is known may ask what he may do, and who he is. */
function isSelfReview(request: ResourceRequest): boolean {
  const isWho = request.group === "authentication.k8s.io" && request.resource === "selfsubjectreviews";

  return isAccessReview(request) || (isWho && request.verb === "create");
}

const json = (document: object): Answer => ({
  type: "text",
  code: 200,
  contentType: "application/json",
  body: `${JSON.stringify(document)}\n`,
});
