import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import {
  booleanField,
  boundedText,
  numberField,
  optionalTextList,
  portField,
  readAll,
  textRecord,
} from "./read-fields.ts";
import type { ContainerSpec, PodSpec, ProbeSpec } from "./workload.ts";

/** The spec of a pod or a pod template. */
export function readPodSpec(spec: JsonObject | undefined): PodSpec {
  return {
    serviceAccountName: boundedText(spec, "serviceAccountName"),
    hostNetwork: booleanField(spec, "hostNetwork"),
    dnsPolicy: boundedText(spec, "dnsPolicy"),
    nodeName: boundedText(spec, "nodeName"),
    containers: readAll(field(spec, "containers"), readContainer),
  };
}

function readContainer(value: unknown): ContainerSpec | undefined {
  const container = asObject(value);
  const name = boundedText(container, "name");
  if (name === undefined) return undefined;
  const resources = objectField(container, "resources") ?? container;
  return {
    name,
    image: boundedText(container, "image"),
    command: optionalTextList(container, "command"),
    args: optionalTextList(container, "args"),
    ports: readAll(field(container, "ports"), readContainerPort),
    requests: textRecord(field(resources, "requests")),
    limits: textRecord(field(resources, "limits")),
    readinessProbe: readProbe(objectField(container, "readinessProbe")),
    livenessProbe: readProbe(objectField(container, "livenessProbe")),
    env: readAll(field(container, "env"), readVariable),
  };
}

function readContainerPort(value: unknown): ContainerSpec["ports"][number] | undefined {
  const port = asObject(value);
  const containerPort = numberField(port, "containerPort");
  if (containerPort === undefined) return undefined;
  return { name: boundedText(port, "name"), containerPort, hostPort: numberField(port, "hostPort") };
}

function readProbe(probe: JsonObject | undefined): ProbeSpec | undefined {
  if (probe === undefined) return undefined;
  const get = objectField(probe, "httpGet") ?? probe;
  return { path: boundedText(get, "path"), port: portField(get, "port"), scheme: boundedText(get, "scheme") };
}

const PROXY_VARIABLES = new Set(["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]);

/** Values of the environment can be secrets: kept are those of a proxy's address alone, without its user. */
function readVariable(value: unknown): ContainerSpec["env"][number] | undefined {
  const variable = asObject(value);
  const name = boundedText(variable, "name");
  if (name === undefined) return undefined;
  if (!PROXY_VARIABLES.has(name.toUpperCase())) return { name };
  return { name, value: boundedText(variable, "value")?.replace(/^(\w+:\/\/)?.*@/s, "$1") };
}
