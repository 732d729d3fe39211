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
  return (apiServices?.value ?? []).flatMap((service) => unavailable(scene, apiServices as Place, service));
};

/** What the condition says, where it is not True. A message of FailedDiscoveryCheck names the cause in its text. */
const unavailable = (scene: Scene, place: Place, service: ApiServiceObject): readonly Sighting[] => {
  const condition = service.status.conditions.find(({ type }) => type === "Available");
  if (condition === undefined || condition.status === "True") return [];

  const { reason = "", message = "no message" } = condition;
  const rule = RULES[reason];
  const at = { ...place, path: `${place.path}/${service.metadata.name}` };
  if (rule !== undefined)
    return [seenIn("registration", at, rule, `Available=${condition.status} ${reason}: ${message}`)];
  return seenInText(scene, "registration", at, message, "metrics-api-unavailable");
};
