import { boolean, integer, list, map, message, pointer, quantity, string, strings, time, value } from "../schema.ts";
import { resourceRequirements } from "./container.ts";

const podCondition = message({
  type: value(1, string),
  status: value(2, string),
  lastProbeTime: value(3, time),
  lastTransitionTime: value(4, time),
  reason: value(5, string),
  message: value(6, string),
  observedGeneration: value(7, integer),
});

const terminated = message({
  exitCode: value(1, integer),
  signal: value(2, integer),
  reason: value(3, string),
  message: value(4, string),
  startedAt: value(5, time),
  finishedAt: value(6, time),
  containerID: value(7, string),
});

const containerState = message({
  waiting: pointer(1, strings("reason", "message")),
  running: pointer(2, message({ startedAt: value(1, time) })),
  terminated: pointer(3, terminated),
});

const volumeMountStatus = message({
  name: value(1, string),
  mountPath: value(2, string),
  readOnly: value(3, boolean),
  recursiveReadOnly: pointer(4, string),
});

const linuxUser = message({ uid: value(1, integer), gid: value(2, integer), supplementalGroups: list(3, integer) });

const containerStatus = message({
  name: value(1, string),
  state: value(2, containerState),
  lastState: value(3, containerState),
  ready: value(4, boolean),
  restartCount: value(5, integer),
  image: value(6, string),
  imageID: value(7, string),
  containerID: value(8, string),
  started: pointer(9, boolean),
  allocatedResources: map(10, quantity),
  resources: pointer(11, resourceRequirements),
  volumeMounts: list(12, volumeMountStatus),
  user: pointer(13, message({ linux: pointer(1, linuxUser) })),
  stopSignal: pointer(15, string),
});

/** @see k8s.io/api core/v1/generated.proto `PodStatus` */
export const podStatus = message({
  phase: value(1, string),
  conditions: list(2, podCondition),
  message: value(3, string),
  reason: value(4, string),
  hostIP: value(5, string),
  podIP: value(6, string),
  startTime: pointer(7, time),
  containerStatuses: list(8, containerStatus),
  qosClass: value(9, string),
  initContainerStatuses: list(10, containerStatus),
  nominatedNodeName: value(11, string),
  podIPs: list(12, strings("ip")),
  ephemeralContainerStatuses: list(13, containerStatus),
  resize: value(14, string),
  hostIPs: list(16, strings("ip")),
  observedGeneration: value(17, integer),
});
