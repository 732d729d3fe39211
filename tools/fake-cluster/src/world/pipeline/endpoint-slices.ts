import { seconds } from "../world.ts";
import { suffixOf, uidOf } from "./identify.ts";
import type { Instance } from "./instances.ts";
import type { KubeObject, ServiceObject } from "./kube-object.ts";
import { isReady } from "./readiness.ts";
import { runOf } from "./run.ts";
import { podsBehind, targetPortOf } from "./selected-pods.ts";
import type { Situation } from "./situation.ts";

/** The EndpointSlices that the controller keeps: one for every Service with a selector. */
export function endpointSlices(situation: Situation): readonly KubeObject[] {
  return situation.store
    .list<ServiceObject>("services")
    .filter(({ spec }) => Object.keys(spec.selector ?? {}).length > 0)
    .map((service) => slice(situation, service));
}

function slice(situation: Situation, service: ServiceObject): KubeObject {
  const { namespace = "default", name, uid, labels } = service.metadata;
  // A pod without an address is in no slice.
  const pods = podsBehind(situation, service).filter(
    (pod) => "node" in pod.placed && runOf(situation, pod).kind !== "no-image",
  );
  const [first] = pods;
  const ports = service.spec.ports.flatMap((port) => {
    const target = first === undefined ? undefined : targetPortOf(first, port);

    return target === undefined ? [] : [{ name: port.name ?? "", port: target, protocol: port.protocol ?? "TCP" }];
  });
  const sliceName = `${name}-${suffixOf(`${namespace}/${name}`, 5)}`;

  return {
    addressType: "IPv4",
    endpoints: pods.length === 0 ? null : pods.map((pod) => endpoint(situation, pod)),
    metadata: {
      name: sliceName,
      generateName: `${name}-`,
      namespace,
      uid: uidOf(`${namespace}/${sliceName}`),
      creationTimestamp: seconds(situation.installedAt),
      labels: {
        ...labels,
        "endpointslice.kubernetes.io/managed-by": "endpointslice-controller.k8s.io",
        "kubernetes.io/service-name": name,
      },
      ownerReferences: [
        { apiVersion: "v1", kind: "Service", name, uid: uid ?? "", controller: true, blockOwnerDeletion: true },
      ],
    },
    ports: pods.length === 0 ? null : ports,
  };
}

function endpoint(situation: Situation, pod: Instance): object {
  const ready = isReady(situation, pod);
  const placed = "node" in pod.placed ? pod.placed : undefined;

  return {
    addresses: [placed?.address],
    conditions: { ready, serving: ready, terminating: false },
    nodeName: placed?.node.metadata.name,
    targetRef: { kind: "Pod", name: pod.name, namespace: pod.namespace, uid: uidOf(`${pod.namespace}/${pod.name}`) },
  };
}
