import { serviceAccountMay } from "./access.ts";
import { availability, backendOf, certificateError } from "./availability.ts";
import type { Instance } from "./instances.ts";
import type { ApiServiceObject } from "./kube-object.ts";
import { servedNodes } from "./metrics-server.ts";
import type { Situation } from "./situation.ts";

/** What the API server does with a request for metrics.k8s.io. */
export type MetricsApi =
  /** No APIService of that version: 404. */
  | { readonly kind: "absent" }
  /** 503 with this plain text. */
  | { readonly kind: "unavailable"; readonly body: string }
  /** Nothing comes. */
  | { readonly kind: "silent" }
  /** metrics-server may not ask who may read: 500 for all but system:masters. */
  | { readonly kind: "undecided"; readonly error: string; readonly nodes: ReadonlySet<string>; readonly behind: number }
  /** Lists with the metrics of these nodes and their pods; samples that are so many milliseconds older than usual. */
  | { readonly kind: "serves"; readonly nodes: ReadonlySet<string>; readonly behind: number };

export const METRICS_GROUP = "metrics.k8s.io";

/** The APIServices of metrics.k8s.io, v1 before v1beta1. */
export function metricsApiServices({ store }: Situation): readonly ApiServiceObject[] {
  return store
    .list<ApiServiceObject>("apiservices.apiregistration.k8s.io")
    .filter(({ spec }) => spec.group === METRICS_GROUP);
}

/** How requests for that version end. */
export function metricsApi(situation: Situation, version: string): MetricsApi {
  const service = metricsApiServices(situation).find(({ spec }) => spec.version === version);
  if (service === undefined) return { kind: "absent" };
  const pod = backendOf(situation, service);
  if (availability(situation, service).status !== "True" || pod === undefined)
    return { kind: "unavailable", body: "service unavailable\n" };

  const distrust = certificateError(service, pod);
  if (distrust !== undefined) return { kind: "unavailable", body: `error trying to reach service: ${distrust}\n` };
  if (situation.processes.hanging.has(pod.name)) return { kind: "silent" };
  const isMetricsServer = pod.workload.spec.template.spec.containers[0]?.image.includes("/metrics-server:") === true;
  const nodes = isMetricsServer ? servedNodes(situation, pod) : new Set<string>();
  const behind = situation.processes.behind.get(pod.name) ?? 0;
  const undecided = delegationError(situation, pod);

  return undecided === undefined
    ? { kind: "serves", nodes, behind }
    : { kind: "undecided", error: undecided, nodes, behind };
}

/** Without system:auth-delegator it can't ask the API server what a user may do. */
function delegationError(situation: Situation, pod: Instance): string | undefined {
  const account = { namespace: pod.namespace, name: pod.workload.spec.template.spec.serviceAccountName ?? "default" };
  const may = { verb: "create", group: "authorization.k8s.io", resource: "subjectaccessreviews" };
  if (serviceAccountMay(situation, account, may)) return undefined;

  return `subjectaccessreviews.authorization.k8s.io is forbidden: User "system:serviceaccount:${account.namespace}:${account.name}" cannot create resource "subjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope`;
}
