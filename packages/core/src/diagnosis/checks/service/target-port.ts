import { securePort } from "../../scene/flags.ts";
import { type Check, seenIn } from "../check.ts";

/** Whether the Service's port leads to the port on which metrics-server serves. */
export const targetPort: Check = ({ evidence: { objects }, container, flags, flowing }) => {
  const { service, apiServices } = objects;
  if (service?.value === undefined || container === undefined || flowing) return [];

  const wanted = apiServices?.value?.find(({ spec }) => spec.service !== undefined)?.spec.service?.port ?? 443;
  const port = service.value.spec.ports.find((each) => each.port === wanted);
  if (port === undefined) return [];

  const target = port.targetPort ?? port.port;
  const number =
    typeof target === "number" ? target : container.ports.find(({ name }) => name === target)?.containerPort;
  const serves = securePort(flags);
  if (number === serves) return [];
  const leads = typeof target === "number" || number === undefined ? "" : `, which is ${number}`;
  const seen = `targetPort ${target}${number === undefined ? ", which no container port is called" : leads}; metrics-server serves on ${serves}`;
  return [seenIn("service", service, "service-port-mismatch", seen)];
};
