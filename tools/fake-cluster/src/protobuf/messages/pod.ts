import { boolean, integer, list, map, message, pointer, quantity, string, strings, value } from "../schema.ts";
import { container, resourceRequirements } from "./container.ts";
import { objectMeta } from "./meta.ts";
import { podStatus } from "./pod-status.ts";
import { affinity, toleration, topologySpreadConstraint } from "./scheduling.ts";
import { podSecurityContext } from "./security.ts";
import { volume } from "./volume.ts";

const dnsOption = message({ name: value(1, string), value: pointer(2, string) });

const podSpec = message({
  volumes: list(1, volume),
  containers: list(2, container),
  restartPolicy: value(3, string),
  terminationGracePeriodSeconds: pointer(4, integer),
  activeDeadlineSeconds: pointer(5, integer),
  dnsPolicy: value(6, string),
  nodeSelector: map(7, string),
  serviceAccountName: value(8, string),
  serviceAccount: value(9, string),
  nodeName: value(10, string),
  hostNetwork: value(11, boolean),
  hostPID: value(12, boolean),
  hostIPC: value(13, boolean),
  securityContext: pointer(14, podSecurityContext),
  imagePullSecrets: list(15, strings("name")),
  hostname: value(16, string),
  subdomain: value(17, string),
  affinity: pointer(18, affinity),
  schedulerName: value(19, string),
  initContainers: list(20, container),
  automountServiceAccountToken: pointer(21, boolean),
  tolerations: list(22, toleration),
  hostAliases: list(23, message({ ip: value(1, string), hostnames: list(2, string) })),
  priorityClassName: value(24, string),
  priority: pointer(25, integer),
  dnsConfig: pointer(
    26,
    message({ nameservers: list(1, string), searches: list(2, string), options: list(3, dnsOption) }),
  ),
  shareProcessNamespace: pointer(27, boolean),
  readinessGates: list(28, strings("conditionType")),
  runtimeClassName: pointer(29, string),
  enableServiceLinks: pointer(30, boolean),
  preemptionPolicy: pointer(31, string),
  overhead: map(32, quantity),
  topologySpreadConstraints: list(33, topologySpreadConstraint),
  setHostnameAsFQDN: pointer(35, boolean),
  os: pointer(36, strings("name")),
  hostUsers: pointer(37, boolean),
  schedulingGates: list(38, strings("name")),
  resources: pointer(40, resourceRequirements),
});

/** @see k8s.io/api core/v1/generated.proto `Pod` */
export const pod = message({
  metadata: value(1, objectMeta),
  spec: value(2, podSpec),
  status: value(3, podStatus),
});
