import {
  isMetricsServer,
  type Reading,
  readWorkload,
  type ServiceObject,
  type WorkloadObject,
} from "@kubectl-metrics/core";
import type { Asker } from "../read.ts";
import { mapReading, namespaced, readList } from "../read-objects.ts";

type Workloads = Reading<readonly WorkloadObject[]>;

const APPS = "/apis/apps/v1";

/** Where everybody installs it. */
const USUAL_NAMESPACE = "kube-system";

/** The labels of the official manifests, and of the Helm charts. */
const LABELS = ["k8s-app=metrics-server", "app.kubernetes.io/name=metrics-server"];

/**
 * The Deployments and DaemonSets that the Service selects, and behind them other installations of metrics-server. Without a
 * Service, or when it selects none, those that look like metrics-server: by the labels that everybody gives it, else by name.
 */
export async function findWorkloads(asker: Asker, service: ServiceObject | undefined): Promise<Workloads> {
  const selector = service?.spec.selector ?? {};
  const namespace = service?.metadata.namespace;
  if (namespace !== undefined && Object.keys(selector).length > 0) {
    const [inNamespace, ...everywhere] = await Promise.all([listBoth(asker, namespace), ...labelled(asker)]);
    const selected = mapReading(inNamespace, (workloads) =>
      workloads.filter((workload) => isSelected(workload, selector)),
    );
    if (selected.failure !== undefined) return selected;
    if (selected.value.length > 0) return mapReading(selected, (found) => withOthers(found, everywhere, namespace));
  }
  return await findByLooks(asker, namespace);
}

const labelled = (asker: Asker): readonly Promise<Workloads>[] =>
  LABELS.map((labels) => listBoth(asker, undefined, labels));

/**
 * That metrics-server stands beside another program is no second installation; in the namespace of a Service that leads to
 * another program it is what the Service should lead to.
 */
function withOthers(
  found: readonly WorkloadObject[],
  everywhere: readonly Workloads[],
  namespace: string,
): readonly WorkloadObject[] {
  const others = everywhere.flatMap(({ value }) => value ?? []);
  if (!found.some(isMetricsServer)) {
    const meant = others.find(({ metadata }) => metadata.namespace === namespace);
    return meant === undefined ? found : [meant];
  }
  const byPlace = new Map([...found, ...others].map((one) => [placeOf(one), one]));
  return [...byPlace.values()];
}

const placeOf = ({ kind, metadata }: WorkloadObject): string => `${kind} ${metadata.namespace ?? ""}/${metadata.name}`;

const isSelected = ({ spec }: WorkloadObject, selector: Readonly<Record<string, string>>): boolean =>
  Object.entries(selector).every(
    ([key, value]) => Object.hasOwn(spec.template.metadata.labels, key) && spec.template.metadata.labels[key] === value,
  );

async function findByLooks(asker: Asker, namespace: string | undefined): Promise<Workloads> {
  const everywhere = await Promise.all(labelled(asker));
  const found = everywhere.find(({ value }) => value !== undefined && value.length > 0);
  if (found !== undefined) return found;

  const inUsual = mapReading(await listBoth(asker, namespace ?? USUAL_NAMESPACE), (workloads) =>
    workloads.filter(({ metadata }) => metadata.name.includes("metrics-server")),
  );
  if (inUsual.value !== undefined && inUsual.value.length > 0) return inUsual;
  // Not to have found it where one may look says nothing of where one may not.
  return everywhere.find(({ failure }) => failure !== undefined) ?? inUsual;
}

async function listBoth(asker: Asker, namespace: string | undefined, labelSelector?: string): Promise<Workloads> {
  const where = namespace === undefined ? "" : ` in namespace ${namespace}`;
  const list = (kind: WorkloadObject["kind"], resource: string): Promise<Workloads> =>
    readList(
      asker,
      { path: namespaced(APPS, namespace, resource), what: `list ${resource}${where}`, query: { labelSelector } },
      (value) => readWorkload(value, kind),
    );
  const [deployments, daemonSets] = await Promise.all([
    list("Deployment", "deployments"),
    list("DaemonSet", "daemonsets"),
  ]);
  if (deployments.failure !== undefined) return daemonSets.value?.length ? daemonSets : deployments;
  return mapReading(deployments, (found) => [...found, ...(daemonSets.value ?? [])]);
}
