import { type Check, seenIn } from "../check.ts";

/** Whether the Service of the APIService exists and has the port that it names. */
export const backend: Check = ({ evidence: { objects } }) => {
  const { service, apiServices } = objects;
  const named = apiServices?.value?.find(({ spec }) => spec.service !== undefined)?.spec.service;
  if (service?.failure?.reason === "not-found") {
    return [seenIn("service", service, "apiservice-service-not-found", service.failure.message)];
  }
  if (service?.value === undefined || named === undefined) return [];

  const port = named.port ?? 443;
  const ports = service.value.spec.ports.map((each) => each.port);
  if (ports.includes(port)) return [];
  const seen = `the APIService names port ${port}; the Service has ${ports.join(", ") || "none"}`;
  return [seenIn("service", service, "apiservice-service-port", seen)];
};
