import { type Reading, readConfigMap, readPodState, readService, type ServiceObject } from "@kubectl-metrics/core";
import type { Asker } from "../read.ts";
import { namespaced, readList, readObject } from "../read-objects.ts";
import type { Walk } from "../stage-walk.ts";

const NAMESPACE = "kube-system";

/** Every distribution keeps the label and the Service's name of its first cluster DNS. */
const LABEL = "k8s-app=kube-dns";
const SERVICE = "kube-dns";
const CONFIG = "coredns";

/** The cluster's DNS: its Service, its pods, and CoreDNS's configuration. */
export async function dns({ asker }: Walk) {
  const [dnsService, dnsPods, dnsConfig] = await Promise.all([
    readDnsService(asker),
    readList(
      asker,
      {
        path: namespaced("/api/v1", NAMESPACE, "pods"),
        what: `list pods in namespace ${NAMESPACE}`,
        query: { labelSelector: LABEL },
      },
      readPodState,
      1,
    ),
    readObject(
      asker,
      {
        path: `${namespaced("/api/v1", NAMESPACE, "configmaps")}/${CONFIG}`,
        what: `get configmap ${NAMESPACE}/${CONFIG}`,
      },
      readConfigMap,
    ),
  ]);
  return { objects: { dnsService, dnsPods, dnsConfig } };
}

async function readDnsService(asker: Asker): Promise<Reading<ServiceObject>> {
  const path = namespaced("/api/v1", NAMESPACE, "services");
  const named = await readObject(
    asker,
    { path: `${path}/${SERVICE}`, what: `get service ${NAMESPACE}/${SERVICE}` },
    readService,
  );
  if (named.failure?.reason !== "not-found") return named;
  const labelled = await readList(
    asker,
    { path, what: `list services in namespace ${NAMESPACE}`, query: { labelSelector: LABEL } },
    readService,
    1,
  );
  const [first] = labelled.value ?? [];
  return first === undefined ? named : { path: labelled.path, at: labelled.at, value: first };
}
