import { boolean, integer, list, message, pointer, string, strings, value } from "../schema.ts";

const seLinuxOptions = strings("user", "role", "type", "level");
const profile = message({ type: value(1, string), localhostProfile: pointer(2, string) });

const windowsOptions = message({
  gmsaCredentialSpecName: pointer(1, string),
  gmsaCredentialSpec: pointer(2, string),
  runAsUserName: pointer(3, string),
  hostProcess: pointer(4, boolean),
});

/** @see k8s.io/api core/v1/generated.proto `SecurityContext` */
export const securityContext = message({
  capabilities: pointer(1, message({ add: list(1, string), drop: list(2, string) })),
  privileged: pointer(2, boolean),
  seLinuxOptions: pointer(3, seLinuxOptions),
  runAsUser: pointer(4, integer),
  runAsNonRoot: pointer(5, boolean),
  readOnlyRootFilesystem: pointer(6, boolean),
  allowPrivilegeEscalation: pointer(7, boolean),
  runAsGroup: pointer(8, integer),
  procMount: pointer(9, string),
  windowsOptions: pointer(10, windowsOptions),
  seccompProfile: pointer(11, profile),
  appArmorProfile: pointer(12, profile),
});

/** @see k8s.io/api core/v1/generated.proto `PodSecurityContext` */
export const podSecurityContext = message({
  seLinuxOptions: pointer(1, seLinuxOptions),
  runAsUser: pointer(2, integer),
  runAsNonRoot: pointer(3, boolean),
  supplementalGroups: list(4, integer),
  fsGroup: pointer(5, integer),
  runAsGroup: pointer(6, integer),
  sysctls: list(7, strings("name", "value")),
  windowsOptions: pointer(8, windowsOptions),
  fsGroupChangePolicy: pointer(9, string),
  seccompProfile: pointer(10, profile),
  appArmorProfile: pointer(11, profile),
  supplementalGroupsPolicy: pointer(12, string),
  seLinuxChangePolicy: pointer(13, string),
});
