import type { ContainerSpec, ProbeSpec } from "../../objects/workload.ts";
import { securePort } from "../../scene/flags.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** Whether the probes ask the port and the scheme that metrics-server serves. */
export const probes: Check = ({ evidence, container, flags, flowing }) => {
  if (container === undefined || flowing) return [];
  const serves = securePort(flags);
  return (["readinessProbe", "livenessProbe"] as const).flatMap((field) => {
    const wrong = wrongProbe(container, container[field], serves);
    if (wrong === undefined) return [];
    return [seenIn("workload", evidence.objects.workloads as Place, "probe-misconfigured", `${field}: ${wrong}`)];
  });
};

const wrongProbe = ({ ports }: ContainerSpec, probe: ProbeSpec | undefined, serves: number): string | undefined => {
  if (probe?.port === undefined) return undefined;
  const number =
    typeof probe.port === "number" ? probe.port : ports.find(({ name }) => name === probe.port)?.containerPort;
  if (number !== serves)
    return `asks port ${probe.port}${number === undefined ? ", which no container port is called" : ""}; metrics-server serves on ${serves}`;
  return probe.scheme === "HTTPS" ? undefined : "speaks HTTP; metrics-server serves HTTPS";
};
