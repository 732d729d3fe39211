import { seconds } from "../world.ts";
import type { Instance } from "./instances.ts";
import type { ApiServiceObject, Condition, Container, ServiceObject } from "./kube-object.ts";
import { readyPodsBehind } from "./readiness.ts";
import { runOf } from "./run.ts";
import { targetPortOf } from "./selected-pods.ts";
import type { Situation } from "./situation.ts";

type Verdict = readonly [status: "True" | "False", reason: string, message: string];

/**
 * The condition `Available` of an APIService.
 *
 * @see kube-aggregator pkg/controllers/status/remote/remote_available_controller.go
 */
export function availability(situation: Situation, service: ApiServiceObject): Condition {
  const [status, reason, message] = verdict(situation, service);

  return { lastTransitionTime: seconds(situation.installedAt + 60_000), message, reason, status, type: "Available" };
}

/** The pod that answers for an APIService: the first that is ready. */
export function backendOf(situation: Situation, { spec }: ApiServiceObject): Instance | undefined {
  const service =
    spec.service && situation.store.get<ServiceObject>("services", spec.service.namespace, spec.service.name);

  return service && readyPodsBehind(situation, service)[0];
}

/** Go's error when metrics-server's own certificate is held against the Service's name; undefined when nobody looks, or it fits. */
export function certificateError({ spec }: ApiServiceObject, pod: Instance): string | undefined {
  if (spec.insecureSkipTLSVerify === true || spec.service === undefined) return undefined;
  const [container] = pod.workload.spec.template.spec.containers;
  if (hasOwnCertificate(container)) return undefined;

  return `tls: failed to verify certificate: x509: certificate is valid for localhost, localhost, not ${spec.service.name}.${spec.service.namespace}.svc`;
}

function verdict(situation: Situation, { metadata, spec }: ApiServiceObject): Verdict {
  const { store, controlPlane } = situation;
  if (spec.service === undefined) return ["True", "Local", "Local APIServices are always available"];
  const { name, namespace, port = 443 } = spec.service;
  const named = `service/${name} in "${namespace}"`;
  if (controlPlane.serviceLister !== undefined)
    return ["False", "ServiceAccessError", `${named} cannot be checked due to: ${controlPlane.serviceLister}`];

  const service = store.get<ServiceObject>("services", namespace, name);
  if (service === undefined) return ["False", "ServiceNotFound", `${named} is not present`];
  const servicePort = service.spec.ports.find((each) => each.port === port);
  if (servicePort === undefined) return ["False", "ServicePortError", `${named} is not listening on port ${port}`];
  if (Object.keys(service.spec.selector ?? {}).length === 0)
    return ["False", "EndpointsNotFound", `cannot find endpointslices for ${named}`];

  const ready = readyPodsBehind(situation, service).filter((pod) => targetPortOf(pod, servicePort) !== undefined);
  const [pod] = ready;
  if (pod === undefined)
    return [
      "False",
      "MissingEndpoints",
      `endpointslices for ${named} have no addresses with port name "${servicePort.name ?? ""}"`,
    ];

  const url = `https://${service.spec.clusterIP ?? "10.96.0.99"}:${port}/apis/${spec.group}/${spec.version}`;
  const failure = discoveryFailure(situation, { metadata, spec }, pod, targetPortOf(pod, servicePort), url);

  return failure === undefined
    ? ["True", "Passed", "all checks passed"]
    : ["False", "FailedDiscoveryCheck", `failing or missing response from ${url}: ${failure}`];
}

function discoveryFailure(
  situation: Situation,
  service: ApiServiceObject,
  pod: Instance,
  port: number | undefined,
  url: string,
): string | undefined {
  const { controlPlane, processes } = situation;
  const address = url.split("/")[2];
  const get = (error: string): string => `Get "${url}": ${error}`;
  const bad = (code: number): string => `bad status from ${url}: ${code}`;
  if (controlPlane.path === "timeout")
    return get(
      "net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
    );
  if (controlPlane.path === "refused") return get(`dial tcp ${address}: connect: connection refused`);
  if (controlPlane.path === "no-route") return get(`dial tcp ${address}: connect: no route to host`);
  if (controlPlane.path === "proxy-503") return bad(503);

  const run = runOf(situation, pod);
  if (run.kind !== "runs" || run.port !== port) return get(`dial tcp ${address}: connect: connection refused`);
  if (processes.frozen.has(pod.name)) return get("context deadline exceeded");
  const distrust = controlPlane.checksCertificates ? certificateError(service, pod) : undefined;
  if (distrust !== undefined) return get(distrust);
  if (controlPlane.frontProxy === "off") return bad(403);
  if (controlPlane.frontProxy === "unknown-authority") return bad(401);

  return servedVersions(pod.workload.spec.template.spec.containers[0]).includes(service.spec.version)
    ? undefined
    : bad(404);
}

/** Versions of metrics.k8s.io that the program in this container serves. */
function servedVersions(container: Container | undefined): readonly string[] {
  return /\/(metrics-server|prometheus-adapter):/.test(container?.image ?? "") ? ["v1beta1"] : [];
}

const hasOwnCertificate = (container: Container | undefined): boolean =>
  [...(container?.args ?? []), ...(container?.command ?? [])].some((word) => word.startsWith("--tls-cert-file"));
