import { isAdapter } from "../../scene/is-metrics-server.ts";
import { servingContainer } from "../../scene/scene.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** Whether somebody else than metrics-server stands behind an APIService. */
export const foreignBackend: Check = ({ evidence: { objects }, workload, foreign }) => {
  const { apiServices } = objects;
  const containers = workload?.spec.template.spec.containers ?? [];
  return (apiServices?.value ?? []).flatMap(({ metadata, spec: { service } }) => {
    const image = servingContainer(containers)?.image ?? "";
    if (service === undefined || !(foreign || isAdapter(`${service.name} ${image}`))) return [];
    const seen = `${metadata.name} is served by ${service.namespace}/${service.name}${image === "" ? "" : `, image ${image}`}`;
    return [seenIn("registration", apiServices as Place, "apiservice-foreign-backend", seen)];
  });
};
