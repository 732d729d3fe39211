import { inline, integer, intOrString, list, message, pointer, string, strings, value } from "../schema.ts";

const exec = message({ command: list(1, string) });
const tcpSocket = message({ port: value(1, intOrString), host: value(2, string) });
const httpGet = message({
  path: value(1, string),
  port: value(2, intOrString),
  host: value(3, string),
  scheme: value(4, string),
  httpHeaders: list(5, strings("name", "value")),
});

const probeHandler = message({
  exec: pointer(1, exec),
  httpGet: pointer(2, httpGet),
  tcpSocket: pointer(3, tcpSocket),
  grpc: pointer(4, message({ port: value(1, integer), service: pointer(2, string) })),
});

/** @see k8s.io/api core/v1/generated.proto `Probe` */
export const probe = message({
  handler: inline(1, probeHandler),
  initialDelaySeconds: value(2, integer),
  timeoutSeconds: value(3, integer),
  periodSeconds: value(4, integer),
  successThreshold: value(5, integer),
  failureThreshold: value(6, integer),
  terminationGracePeriodSeconds: pointer(7, integer),
});

const lifecycleHandler = message({
  exec: pointer(1, exec),
  httpGet: pointer(2, httpGet),
  tcpSocket: pointer(3, tcpSocket),
  sleep: pointer(4, message({ seconds: value(1, integer) })),
});

/** @see k8s.io/api core/v1/generated.proto `Lifecycle` */
export const lifecycle = message({
  postStart: pointer(1, lifecycleHandler),
  preStop: pointer(2, lifecycleHandler),
  stopSignal: pointer(3, string),
});
