import {
  type EventObject,
  type PodState,
  type Reading,
  readAuthenticationConfig,
  readEvent,
  readPodState,
  type ServiceObject,
  type WorkloadObject,
} from "@kubectl-metrics/core";
import type { Asker } from "../read.ts";
import { mapReading, namespaced, readList, readObject } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";
import { findWorkloads } from "./find-workload.ts";
import { readRbac } from "./rbac.ts";
import { service } from "./service.ts";

/** Events that are kept, the newest. */
const MAX_EVENTS = 100;

const AUTHENTICATION_CONFIG = "/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication";

/** What stands behind the Service: the workload, its pods, their events, and what its ServiceAccount may do. */
export async function workload({ asker, after }: Walk) {
  const { objects } = await after(service);
  const target = "service" in objects ? objects.service.value : undefined;
  const workloads = await findWorkloads(asker, target);
  const [first] = workloads.value ?? [];
  const namespace = first?.metadata.namespace ?? target?.metadata.namespace;
  if (namespace === undefined) return { objects: { workloads } };

  const [pods, rbac, authenticationConfig] = await Promise.all([
    readPods(asker, namespace, selectorsOf(first, target)),
    first === undefined ? {} : readRbac(asker, namespace, first.spec.template.spec.serviceAccountName ?? "default"),
    readObject(
      asker,
      { path: AUTHENTICATION_CONFIG, what: "get configmap kube-system/extension-apiserver-authentication" },
      readAuthenticationConfig,
    ),
  ]);
  const events = await readEvents(asker, namespace, workloads.value ?? [], pods?.value ?? []);
  return { objects: { workloads, pods, events, ...rbac, authenticationConfig } };
}

type Selector = Readonly<Record<string, string>>;

/** The workload's own pods, and those that the Service selects, which may be others. */
function selectorsOf(found: WorkloadObject | undefined, target: ServiceObject | undefined): readonly string[] {
  const written = [found?.spec.selector, target?.spec.selector]
    .filter((selector): selector is Selector => selector !== undefined && Object.keys(selector).length > 0)
    .map((selector) =>
      Object.entries(selector)
        .map(([key, value]) => `${key}=${value}`)
        .sort()
        .join(","),
    );
  return [...new Set(written)];
}

async function readPods(
  asker: Asker,
  namespace: string,
  selectors: readonly string[],
): Promise<Reading<readonly PodState[]> | undefined> {
  const lists = await Promise.all(
    selectors.map((labelSelector) =>
      readList(
        asker,
        {
          path: namespaced("/api/v1", namespace, "pods"),
          what: `list pods in namespace ${namespace}`,
          query: { labelSelector },
        },
        readPodState,
        1,
      ),
    ),
  );
  const [first] = lists;
  if (first === undefined) return undefined;
  return mapReading(first, () => {
    const byName = new Map(lists.flatMap(({ value }) => value ?? []).map((pod) => [pod.metadata.name, pod]));
    return [...byName.values()];
  });
}

/** The events of a namespace are many: kept are those about the workload, its replica sets and its pods. */
async function readEvents(
  asker: Asker,
  namespace: string,
  workloads: readonly WorkloadObject[],
  pods: readonly PodState[],
): Promise<Reading<readonly EventObject[]>> {
  const names = new Set([...workloads, ...pods].map(({ metadata }) => metadata.name));
  const prefixes = workloads.map(({ metadata }) => `${metadata.name}-`);
  const isAbout = ({ involvedObject: { name } }: EventObject): boolean =>
    names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
  const listed = await readList(
    asker,
    { path: namespaced("/api/v1", namespace, "events"), what: `list events in namespace ${namespace}` },
    readEvent,
  );
  return mapReading(listed, (events) => events.filter(isAbout).sort(byTime).slice(-MAX_EVENTS));
}

const byTime = (a: EventObject, b: EventObject): number => {
  const [first, second] = [a, b].map(({ lastTimestamp, metadata }) => `${lastTimestamp ?? ""} ${metadata.name}`);
  if (first === second) return 0;
  return (first ?? "") < (second ?? "") ? -1 : 1;
};
