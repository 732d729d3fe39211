import type { Sighting } from "../../finding.ts";
import type { ApiServiceObject } from "../../objects/api-service.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Check, type Place, seenIn, seenInText } from "../check.ts";

/** The rule of each reason of the condition Available. @see kube-aggregator remote_available_controller.go */
const RULES: Readonly<Record<string, string>> = {
  ServiceNotFound: "apiservice-service-not-found",
  ServicePortError: "apiservice-service-port",
  MissingEndpoints: "apiservice-missing-endpoints",
  EndpointsNotFound: "apiservice-missing-endpoints",
};

/** The condition Available of each APIService of the group. */
export const available: Check = (scene) => {
  const { apiServices } = scene.evidence.objects;
  const all = apiServices?.value ?? [];
  return all.flatMap((service) => [
    ...unavailable(scene, apiServices as Place, service),
    ...unserved(apiServices as Place, service, all),
  ]);
};

const availableOf = ({ status }: ApiServiceObject): ApiServiceObject["status"]["conditions"][number] | undefined =>
  status.conditions.find(({ type }) => type === "Available");

/** A version that its backend answers 404 to, while it serves another one. */
const unserved = (place: Place, service: ApiServiceObject, all: readonly ApiServiceObject[]): readonly Sighting[] => {
  const { status, message = "" } = availableOf(service) ?? {};
  if (status !== "False" || !/: 404$/.test(message) || !all.some((other) => availableOf(other)?.status === "True"))
    return [];
  const at = { ...place, path: `${place.path}/${service.metadata.name}` };
  return [seenIn("registration", at, "metrics-api-wrong-version", message)];
};

/** What the condition says, where it is not True. A message of FailedDiscoveryCheck names the cause in its text. */
const unavailable = (scene: Scene, place: Place, service: ApiServiceObject): readonly Sighting[] => {
  const condition = availableOf(service);
  if (condition === undefined || condition.status === "True") return [];

  const { reason = "", message = "no message" } = condition;
  const rule = RULES[reason];
  const at = { ...place, path: `${place.path}/${service.metadata.name}` };
  if (rule !== undefined)
    return [seenIn("registration", at, rule, `Available=${condition.status} ${reason}: ${message}`)];
  return seenInText(scene, "registration", at, message, "metrics-api-unavailable");
};
