import { boolean, integer, list, map, message, pointer, quantity, string, strings, time, value } from "../schema.ts";
import { objectMeta } from "./meta.ts";

const taint = message({
  key: value(1, string),
  value: value(2, string),
  effect: value(3, string),
  timeAdded: pointer(4, time),
});

const nodeSpec = message({
  podCIDR: value(1, string),
  externalID: value(2, string),
  providerID: value(3, string),
  unschedulable: value(4, boolean),
  taints: list(5, taint),
  podCIDRs: list(7, string),
});

const nodeCondition = message({
  type: value(1, string),
  status: value(2, string),
  lastHeartbeatTime: value(3, time),
  lastTransitionTime: value(4, time),
  reason: value(5, string),
  message: value(6, string),
});

const nodeSystemInfo = message({
  machineID: value(1, string),
  systemUUID: value(2, string),
  bootID: value(3, string),
  kernelVersion: value(4, string),
  osImage: value(5, string),
  containerRuntimeVersion: value(6, string),
  kubeletVersion: value(7, string),
  kubeProxyVersion: value(8, string),
  operatingSystem: value(9, string),
  architecture: value(10, string),
  swap: pointer(11, message({ capacity: pointer(1, integer) })),
});

const runtimeHandler = message({
  name: value(1, string),
  features: pointer(2, message({ recursiveReadOnlyMounts: pointer(1, boolean), userNamespaces: pointer(2, boolean) })),
});

const nodeStatus = message({
  capacity: map(1, quantity),
  allocatable: map(2, quantity),
  phase: value(3, string),
  conditions: list(4, nodeCondition),
  addresses: list(5, strings("type", "address")),
  daemonEndpoints: value(6, message({ kubeletEndpoint: value(1, message({ Port: value(1, integer) })) })),
  nodeInfo: value(7, nodeSystemInfo),
  images: list(8, message({ names: list(1, string), sizeBytes: value(2, integer) })),
  volumesInUse: list(9, string),
  volumesAttached: list(10, strings("name", "devicePath")),
  runtimeHandlers: list(12, runtimeHandler),
  features: pointer(13, message({ supplementalGroupsPolicy: pointer(1, boolean) })),
});

/** @see k8s.io/api core/v1/generated.proto `Node` */
export const node = message({
  metadata: value(1, objectMeta),
  spec: value(2, nodeSpec),
  status: value(3, nodeStatus),
});
