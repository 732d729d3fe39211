import { serviceAccountMay } from "./access.ts";
import { accessLines } from "./access-lines.ts";
import { type Flags, flagsOf } from "./flags.ts";
import type { Instance } from "./instances.ts";
import type { Container, Probe } from "./kube-object.ts";
import { loggedAt, startedLines, usageLines } from "./metrics-server-log.ts";
import { type Scrape, scrapeAll } from "./scrape.ts";
import type { Situation } from "./situation.ts";
import type { Run } from "./start.ts";

/** From its start to the second sample of every node. */
const WARM_UP_MS = 30_000;
const TICK_MS = 15_000;
const KUBELET_PORT = 10250;

/** What metrics-server 0.9 does in this pod. */
export function metricsServerRun(situation: Situation, pod: Instance, container: Container): Run {
  const flags = flagsOf(container);
  const dead = deathOf(situation, pod, flags);
  if (dead !== undefined) return dead;

  const port = securePort(flags);
  const scrapes = scrapeAll(situation, pod, flags);
  const age = situation.now() - pod.startedAt;
  const served = age >= WARM_UP_MS && scrapes.some(({ ok }) => ok);
  const readiness = probeFailure(situation, pod, container, container.readinessProbe, port, served);
  const liveness = probeFailure(situation, pod, container, container.livenessProbe, port, true);

  return {
    kind: "runs",
    port,
    ready: readiness === undefined && liveness === undefined,
    ...(readiness === undefined ? {} : { readiness }),
    ...(liveness === undefined ? {} : { liveness }),
    log: [
      ...startedLines(pod.startedAt, port),
      ...scrapeLines(situation, pod, scrapes, served),
      ...(situation.processes.says.get(pod.name) ?? []),
    ],
  };
}

/** The nodes that a pod of metrics-server has metrics of; all others are missing in its lists. */
export function servedNodes(situation: Situation, pod: Instance): ReadonlySet<string> {
  const [container] = pod.workload.spec.template.spec.containers;
  if (container === undefined || situation.now() - pod.startedAt < WARM_UP_MS) return new Set();

  return new Set(
    scrapeAll(situation, pod, flagsOf(container))
      .filter(({ ok }) => ok)
      .map(({ node }) => node),
  );
}

function deathOf(situation: Situation, pod: Instance, flags: Flags): Run | undefined {
  const { template } = pod.workload.spec;
  const exits = (log: readonly string[], exitCode = 1): Run => ({ kind: "exits", reason: "Error", exitCode, log });
  if (flags.refusal !== undefined) return exits(usageLines(flags.refusal), 2);

  const [container] = template.spec.containers;
  if (!flags.values.has("cert-dir") && container !== undefined && isReadOnly(container)) {
    const error = "error creating self-signed certificates: mkdir apiserver.local.config: read-only file system";

    return exits([`Error: ${error}`, `panic: ${error}`], 2);
  }
  const account = { namespace: pod.namespace, name: template.spec.serviceAccountName ?? "default" };
  const may = { verb: "get", group: "", resource: "configmaps", namespace: "kube-system" };
  const at = pod.startedAt;
  if (!serviceAccountMay(situation, account, may)) {
    const user = `system:serviceaccount:${account.namespace}:${account.name}`;
    const error = `configmaps "extension-apiserver-authentication" is forbidden: User "${user}" cannot get resource "configmaps" in API group "" in the namespace "kube-system"`;

    return exits(
      [
        loggedAt(
          at,
          "W",
          "requestheader_controller.go:204",
          `Unable to get configmap/extension-apiserver-authentication in kube-system.  Usually fixed by 'kubectl create rolebinding -n kube-system ROLEBINDING_NAME --role=extension-apiserver-authentication-reader --serviceaccount=YOUR_NS:YOUR_SA'`,
        ),
        `Error: unable to load configmap based request-header-client-ca-file: ${error}`,
        `panic: unable to load configmap based request-header-client-ca-file: ${error}`,
      ],
      2,
    );
  }
  const port = securePort(flags);
  if (template.spec.hostNetwork === true && port === KUBELET_PORT) {
    const error = `failed to create listener: failed to listen on 0.0.0.0:${port}: listen tcp 0.0.0.0:${port}: bind: address already in use`;

    return exits([`Error: ${error}`, `panic: ${error}`], 2);
  }

  return undefined;
}

/** @see kubelet pkg/probe/http: what a failing probe says */
function probeFailure(
  situation: Situation,
  pod: Instance,
  container: Container,
  probe: Probe | undefined,
  listening: number,
  healthy: boolean,
): string | undefined {
  const get = probe?.httpGet;
  if (get === undefined || "refusal" in pod.placed) return undefined;
  const port =
    typeof get.port === "number" ? get.port : container.ports?.find(({ name }) => name === get.port)?.containerPort;
  const address = `${pod.placed.address}:${port}`;
  const url = `${(get.scheme ?? "HTTP").toLowerCase()}://${address}${get.path ?? "/"}`;
  if (port !== listening) return `Get "${url}": dial tcp ${address}: connect: connection refused`;
  if (situation.processes.frozen.has(pod.name))
    return `Get "${url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`;
  if (get.scheme !== "HTTPS") return "HTTP probe failed with statuscode: 400";

  return healthy ? undefined : "HTTP probe failed with statuscode: 500";
}

function scrapeLines(situation: Situation, pod: Instance, scrapes: readonly Scrape[], served: boolean): string[] {
  const now = situation.now();
  const firstTick = pod.startedAt + 600;
  const ticks = [now - 2 * TICK_MS, now - TICK_MS, now - 1000].filter((at) => at > firstTick);
  const said = [firstTick, ...ticks].flatMap((at) =>
    scrapes.flatMap(({ said: line }) => (line === undefined ? [] : [loggedAt(at, line.severity, line.at, line.text)])),
  );
  const unserved = ticks.map((at) =>
    loggedAt(at + 300, "I", "server.go:192", '"Failed probe" probe="metric-storage-ready" err="no metrics to serve"'),
  );

  return [...accessLines(situation, pod), ...(served ? said : [...said, ...unserved].toSorted(byTime))];
}

const isReadOnly = ({ securityContext }: Container): boolean =>
  (securityContext as { readOnlyRootFilesystem?: boolean } | undefined)?.readOnlyRootFilesystem === true;
const securePort = ({ values }: Flags): number => Number(values.get("secure-port") ?? 443);
/** klog's header begins with month, day and time. */
const byTime = (a: string, b: string): number =>
  a.slice(1, 21) < b.slice(1, 21) ? -1 : Number(a.slice(1, 21) > b.slice(1, 21));
