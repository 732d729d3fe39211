import { boolean, inline, integer, list, map, message, pointer, quantity, string, strings, value } from "../schema.ts";
import { lifecycle, probe } from "./probe.ts";
import { securityContext } from "./security.ts";

/** @see k8s.io/api core/v1/generated.proto `ResourceRequirements` */
export const resourceRequirements = message({
  limits: map(1, quantity),
  requests: map(2, quantity),
  claims: list(3, strings("name", "request")),
});

const containerPort = message({
  name: value(1, string),
  hostPort: value(2, integer),
  containerPort: value(3, integer),
  protocol: value(4, string),
  hostIP: value(5, string),
});

const keySelector = message({
  name: inline(1, strings("name")),
  key: value(2, string),
  optional: pointer(3, boolean),
});

const resourceFieldRef = message({
  containerName: value(1, string),
  resource: value(2, string),
  divisor: value(3, quantity),
});

const envVarSource = message({
  fieldRef: pointer(1, strings("apiVersion", "fieldPath")),
  resourceFieldRef: pointer(2, resourceFieldRef),
  configMapKeyRef: pointer(3, keySelector),
  secretKeyRef: pointer(4, keySelector),
});

const envVar = message({
  name: value(1, string),
  value: value(2, string),
  valueFrom: pointer(3, envVarSource),
});

const envSource = message({ name: inline(1, strings("name")), optional: pointer(2, boolean) });

const envFrom = message({
  prefix: value(1, string),
  configMapRef: pointer(2, envSource),
  secretRef: pointer(3, envSource),
});

const volumeMount = message({
  name: value(1, string),
  readOnly: value(2, boolean),
  mountPath: value(3, string),
  subPath: value(4, string),
  mountPropagation: pointer(5, string),
  subPathExpr: value(6, string),
  recursiveReadOnly: pointer(7, string),
});

/** @see k8s.io/api core/v1/generated.proto `Container` */
export const container = message({
  name: value(1, string),
  image: value(2, string),
  command: list(3, string),
  args: list(4, string),
  workingDir: value(5, string),
  ports: list(6, containerPort),
  env: list(7, envVar),
  resources: value(8, resourceRequirements),
  volumeMounts: list(9, volumeMount),
  livenessProbe: pointer(10, probe),
  readinessProbe: pointer(11, probe),
  lifecycle: pointer(12, lifecycle),
  terminationMessagePath: value(13, string),
  imagePullPolicy: value(14, string),
  securityContext: pointer(15, securityContext),
  stdin: value(16, boolean),
  stdinOnce: value(17, boolean),
  tty: value(18, boolean),
  envFrom: list(19, envFrom),
  terminationMessagePolicy: value(20, string),
  volumeDevices: list(21, strings("name", "devicePath")),
  startupProbe: pointer(22, probe),
  resizePolicy: list(23, strings("resourceName", "restartPolicy")),
  restartPolicy: pointer(24, string),
});
