import type { ContainerObject, PodObject, Strings } from "../objects.ts";
import { seconds } from "../world.ts";
import { containerStatus } from "./container-status.ts";
import type { NodePlan } from "./node-plan.ts";
import { type ContainerPlan, type PodPlan, podUid } from "./pod-plan.ts";

/** Labels that the pod's template and its ReplicaSet put on it. */
export function podLabels(pod: Pick<PodPlan, "app" | "templateHash">): Strings {
  return { app: pod.app, "pod-template-hash": pod.templateHash, tier: pod.app.length > 6 ? "back" : "front" };
}

/** Writes the Pod object. A pending pod has no node yet. */
export function podObject(node: NodePlan, pod: PodPlan): PodObject {
  const sidecars = pod.containers.filter(({ sidecar }) => sidecar);
  const containers = pod.containers.filter(({ sidecar }) => !sidecar);

  return {
    metadata: metadata(pod),
    spec: {
      ...(sidecars.length > 0 ? { initContainers: sidecars.map(containerObject) } : {}),
      containers: containers.map(containerObject),
      restartPolicy: pod.phase === "Succeeded" || pod.phase === "Failed" ? "Never" : "Always",
      terminationGracePeriodSeconds: 30,
      dnsPolicy: "ClusterFirst",
      serviceAccountName: "default",
      serviceAccount: "default",
      ...(pod.phase === "Pending" ? {} : { nodeName: node.name }),
      securityContext: {},
      schedulerName: "default-scheduler",
      enableServiceLinks: true,
      preemptionPolicy: "PreemptLowerPriority",
      priority: 0,
    },
    status: status(node, pod, containers, sidecars),
  };
}

function metadata(pod: PodPlan): PodObject["metadata"] {
  return {
    name: pod.name,
    generateName: `${pod.owner}-`,
    namespace: pod.namespace,
    uid: podUid(pod),
    resourceVersion: String(pod.createdAt % 1_000_000),
    creationTimestamp: seconds(pod.createdAt),
    labels: podLabels(pod),
    ownerReferences: [
      {
        apiVersion: "apps/v1",
        kind: "ReplicaSet",
        name: pod.owner,
        uid: `00000000-0000-4000-a000-${pod.templateHash}0000`,
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
  };
}

function containerObject(container: ContainerPlan): ContainerObject {
  const requests = resourceList(container.requestMilliCores, container.requestMebibytes);
  const limits = resourceList(undefined, container.limitMebibytes);

  return {
    name: container.name,
    image: `registry.example/${container.name}:v1`,
    resources: { ...(limits ? { limits } : {}), ...(requests ? { requests } : {}) },
    ...(container.sidecar ? { restartPolicy: "Always" } : {}),
    terminationMessagePath: "/dev/termination-log",
    terminationMessagePolicy: "File",
    imagePullPolicy: "IfNotPresent",
  };
}

function resourceList(milliCores: number | undefined, mebibytes: number | undefined): Strings | undefined {
  const list: Strings = {
    ...(milliCores === undefined ? {} : { cpu: `${milliCores}m` }),
    ...(mebibytes === undefined ? {} : { memory: `${mebibytes}Mi` }),
  };

  return Object.keys(list).length > 0 ? list : undefined;
}

function status(
  node: NodePlan,
  pod: PodPlan,
  containers: readonly ContainerPlan[],
  sidecars: readonly ContainerPlan[],
): PodObject["status"] {
  if (pod.phase === "Pending") return { phase: "Pending", conditions: [unscheduled(pod)], qosClass: "Burstable" };

  return {
    phase: pod.phase,
    conditions: readiness(pod),
    hostIP: node.address,
    hostIPs: [{ ip: node.address }],
    podIP: pod.address,
    podIPs: [{ ip: pod.address }],
    startTime: seconds(pod.createdAt),
    ...(sidecars.length > 0 ? { initContainerStatuses: sidecars.map((each) => containerStatus(pod, each)) } : {}),
    containerStatuses: containers.map((each) => containerStatus(pod, each)),
    qosClass: "Burstable",
  };
}

function readiness(pod: PodPlan): object[] {
  const at = { lastProbeTime: null, lastTransitionTime: seconds(pod.createdAt) };
  const ready = pod.phase === "Running" ? "True" : "False";

  return [
    { type: "Initialized", status: "True", ...at },
    { type: "Ready", status: ready, ...at },
    { type: "ContainersReady", status: ready, ...at },
    { type: "PodScheduled", status: "True", ...at },
  ];
}

function unscheduled(pod: PodPlan): object {
  return {
    type: "PodScheduled",
    status: "False",
    lastProbeTime: null,
    lastTransitionTime: seconds(pod.createdAt),
    reason: "Unschedulable",
    message: "0/1 nodes are available: 1 Insufficient cpu.",
  };
}
