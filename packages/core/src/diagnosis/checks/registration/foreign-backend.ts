import { type Check, type Place, seenIn } from "../check.ts";

/** Services that are known to answer metrics.k8s.io in metrics-server's place. */
const ADAPTERS = /prometheus-adapter|prometheus-metrics|keda|custom-metrics|k8s-metrics-adapter|datadog|stackdriver/;

/** Whether somebody else than metrics-server stands behind an APIService. */
export const foreignBackend: Check = ({ evidence: { objects }, container }) => {
  const { apiServices } = objects;
  return (apiServices?.value ?? []).flatMap(({ metadata, spec: { service } }) => {
    if (service === undefined) return [];
    const image = container?.image ?? "";
    const owner = ADAPTERS.exec(`${service.name} ${image}`)?.[0];
    if (owner === undefined) return [];
    const seen = `${metadata.name} is served by ${service.namespace}/${service.name}${image === "" ? "" : `, image ${image}`}`;
    return [seenIn("registration", apiServices as Place, "apiservice-foreign-backend", seen)];
  });
};
