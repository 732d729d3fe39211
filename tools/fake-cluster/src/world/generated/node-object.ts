import type { NodeObject, Strings } from "../objects.ts";
import { seconds } from "../world.ts";
import type { NodePlan } from "./node-plan.ts";
import { hex, mixSeed, random, uuid } from "./random.ts";

/** Labels that a cloud provider and the kubelet put on a node. */
export function nodeLabels(node: NodePlan): Strings {
  return {
    "beta.kubernetes.io/arch": "amd64",
    "beta.kubernetes.io/os": "linux",
    "kubernetes.io/arch": "amd64",
    "kubernetes.io/hostname": node.name,
    "kubernetes.io/os": "linux",
    "node.kubernetes.io/instance-type": `general-${node.cores}`,
    "topology.kubernetes.io/zone": node.zone,
  };
}

/**
 * Writes the Node object.
 *
 * @param wantedBytes - size to reach as JSON by listing container images; 0 lists none
 */
export function nodeObject(node: NodePlan, wantedBytes: number): NodeObject {
  const next = random(mixSeed(node.seed, 4));
  const object: NodeObject = {
    metadata: {
      name: node.name,
      uid: uuid(next),
      resourceVersion: String(1000 + node.index),
      creationTimestamp: seconds(node.startedAt),
      labels: nodeLabels(node),
      annotations: {
        "node.alpha.kubernetes.io/ttl": "0",
        "volumes.kubernetes.io/controller-managed-attach-detach": "true",
      },
    },
    spec: {
      podCIDR: `10.${128 + (node.index >> 8)}.${node.index & 255}.0/24`,
      podCIDRs: [`10.${128 + (node.index >> 8)}.${node.index & 255}.0/24`],
    },
    status: {
      capacity: resources(node.cores * 1000, node.memoryKi),
      allocatable: resources(node.cores * 1000 - node.reservedMilliCores, node.memoryKi - node.reservedMemoryKi),
      conditions: conditions(node),
      addresses: [
        { type: "InternalIP", address: node.address },
        { type: "Hostname", address: node.name },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: nodeInfo(node),
    },
  };
  object.status.images = images(node, wantedBytes - JSON.stringify(object).length);

  return object;
}

/** Quantities as the kubelet writes them: whole cores without a suffix. */
function resources(milliCores: number, memoryKi: number): Strings {
  const cpu = milliCores % 1000 === 0 ? String(milliCores / 1000) : `${milliCores}m`;
  const memory = memoryKi % 1024 === 0 ? `${memoryKi / 1024}Mi` : `${memoryKi}Ki`;

  return { cpu, "ephemeral-storage": "103079844Ki", "hugepages-1Gi": "0", "hugepages-2Mi": "0", memory, pods: "110" };
}

function conditions(node: NodePlan): Strings[] {
  const since = seconds(node.startedAt);
  const condition = (type: string, status: string, reason: string, message: string): Strings => ({
    type,
    status,
    lastHeartbeatTime: since,
    lastTransitionTime: since,
    reason,
    message,
  });

  return [
    condition("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
    condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
    condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
    condition("Ready", "True", "KubeletReady", "kubelet is posting ready status"),
  ];
}

function nodeInfo(node: NodePlan): { swap?: { capacity: number }; [key: string]: unknown } {
  const next = random(mixSeed(node.seed, 5));

  return {
    machineID: hex(next, 32),
    systemUUID: uuid(next),
    bootID: uuid(next),
    kernelVersion: "6.12.48",
    osImage: "Debian GNU/Linux 13 (trixie)",
    containerRuntimeVersion: "containerd://2.1.4",
    kubeletVersion: "v1.34.4",
    kubeProxyVersion: "",
    operatingSystem: "linux",
    architecture: "amd64",
    ...(node.swapBytes === undefined ? {} : { swap: { capacity: node.swapBytes } }),
  };
}

/** Images whose JSON text has at least `bytes` bytes together, or none. */
function images(node: NodePlan, bytes: number): { names: string[]; sizeBytes: number }[] {
  const next = random(mixSeed(node.seed, 6));
  const list: { names: string[]; sizeBytes: number }[] = [];

  for (let written = 0; written < bytes; written += JSON.stringify(list.at(-1)).length + 1) {
    const repository = `registry.example/team-${list.length % 9}/service-${list.length}`;
    const names = [`${repository}@sha256:${hex(next, 64)}`, `${repository}:v${Math.floor(next() * 90) + 10}`];
    list.push({ names, sizeBytes: Math.floor(next() * 400_000_000) });
  }

  return list;
}
