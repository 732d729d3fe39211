import { type AccessRule, type Identity, isMaster } from "../access/users.ts";
import type { ApiRequest } from "../api/api-request.ts";
import type { ResourceRequest } from "../api/request-info.ts";
import type { Simulation } from "../api/simulation.ts";
import { type Answer, statusAnswer } from "../api/status.ts";
import { discoveryVersion } from "../http/negotiate.ts";
import { rulesFor, type Subject } from "../world/pipeline/access.ts";
import { instancesOf, workloadsOf } from "../world/pipeline/instances.ts";
import { METRICS_GROUP, metricsApi } from "../world/pipeline/metrics-api.ts";
import { kubeletUnreachable, seenWorld } from "../world/pipeline/seen-world.ts";
import type { Situation } from "../world/pipeline/situation.ts";
import { aggregatedGroups, legacyGroups, unavailable } from "./discovery.ts";
import { openApiAnswer } from "./open-api.ts";
import { podLogAnswer } from "./pod-log.ts";
import { readAnswer } from "./read.ts";
import { resourceOf } from "./resources.ts";
import { selfReviewAnswer } from "./self-review.ts";
import { writeAnswer } from "./write.ts";

/** Starts the simulation of a situation. */
export function simulate(situation: Situation): Simulation {
  return {
    world: () => seenWorld(situation),
    versions: () =>
      (["v1", "v1beta1"] as const).filter((version) =>
        ["serves", "undecided"].includes(metricsApi(situation, version).kind),
      ),
    withRights: (identity) => ({ ...identity, rules: [...identity.rules, ...granted(situation, identity)] }),
    isSilent: (path) => {
      const [, , group, version = "", rest] = path.split("/");

      return group === METRICS_GROUP && rest !== undefined && metricsApi(situation, version).kind === "silent";
    },
    answer: (request, resource) =>
      resource === undefined ? pathAnswer(situation, request) : resourceAnswer(situation, request, resource),
  };
}

function granted(situation: Situation, { name, groups }: Identity): readonly AccessRule[] {
  const subjects: Subject[] = [
    { kind: "User", name },
    ...[...groups, "system:authenticated"].map((group): Subject => ({ kind: "Group", name: group })),
  ];

  return rulesFor(situation, subjects).map(({ namespaces, ...rule }) => ({
    ...rule,
    ...(namespaces === undefined ? {} : { namespaces }),
  }));
}

function pathAnswer(situation: Situation, { method, path, accept }: ApiRequest): Answer | undefined {
  if (method !== "GET") return undefined;
  if (path.startsWith("/openapi/v3")) return openApiAnswer(path);
  const aggregated = discoveryVersion(accept);
  if (path === "/apis" && aggregated !== undefined) return aggregatedGroups(situation, aggregated);

  return path === "/api/v1" || path === "/apis" || path.startsWith("/apis/")
    ? legacyGroups(situation, path)
    : undefined;
}

function resourceAnswer(situation: Situation, request: ApiRequest, wanted: ResourceRequest): Answer | undefined {
  const { group, version, resource } = wanted;
  const { query, body, identity } = request;
  if (group === METRICS_GROUP) return metricsFailure(situation, request, version);
  if (group === "authentication.k8s.io" && resource === "selfsubjectreviews") return selfReviewAnswer(identity);
  const onKubelets = group === "" ? coreAnswer(situation, wanted, query) : undefined;
  if (onKubelets !== undefined) return onKubelets;

  const known = resourceOf(group, version, resource);
  if (known === undefined) return undefined;
  if (request.method === "GET") return readAnswer(situation, known, wanted, query);
  const contentType = request.contentType ?? "application/json";

  return writeAnswer(situation, known, { request: wanted, contentType, body, dryRun: query.get("dryRun") === "All" });
}

/** Kubelets behind the API server, and the end of pods. */
function coreAnswer(situation: Situation, wanted: ResourceRequest, query: URLSearchParams): Answer | undefined {
  const { resource, subresource, name = "", namespace = "" } = wanted;
  if (resource === "nodes" && subresource === "proxy") {
    const error = kubeletUnreachable(situation, name);

    return error === undefined ? undefined : statusAnswer(503, `error trying to reach service: ${error}`);
  }
  if (resource !== "pods") return undefined;
  if (subresource === "log") return podLogAnswer(situation, wanted, query);

  return wanted.verb === "delete" ? replacePod(situation, namespace, name) : undefined;
}

function metricsFailure(situation: Situation, { identity, path }: ApiRequest, version: string): Answer | undefined {
  const api = metricsApi(situation, version);
  if (api.kind === "unavailable") return unavailable(api.body);
  if (api.kind === "undecided" && !isMaster(identity))
    return statusAnswer(500, `Internal Server Error: "${path}": ${api.error}`);

  return undefined;
}

/** The controller makes another pod, which shares nothing with the old one. */
function replacePod(situation: Situation, namespace: string, name: string): Answer | undefined {
  const workload = workloadsOf(situation).find((each) =>
    instancesOf(situation, each).some((pod) => pod.namespace === namespace && pod.name === name),
  );
  if (workload === undefined) return undefined;
  const key = `${namespace}/${workload.metadata.name}`;
  situation.replaced.set(key, (situation.replaced.get(key) ?? 0) + 1);
  situation.startedAt.set(key, situation.now() - 60_000);
  const object = { metadata: {}, status: "Success", details: { name, kind: "pods" } };

  return { type: "object", code: 200, apiVersion: "v1", kind: "Status", object };
}
