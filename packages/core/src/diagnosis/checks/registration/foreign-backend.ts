import { type Check, type Place, seenIn } from "../check.ts";

/** Services that are known to answer metrics.k8s.io in metrics-server's place. */
const ADAPTERS = /prometheus-adapter|prometheus-metrics|keda|custom-metrics|k8s-metrics-adapter|datadog|stackdriver/;

/** Whether a Service or an image is known to be none of metrics-server. */
export const isAdapter = (name: string): boolean => ADAPTERS.test(name);

/** Whether somebody else than metrics-server stands behind an APIService. */
export const foreignBackend: Check = ({ evidence: { objects }, container }) => {
  const { apiServices } = objects;
  return (apiServices?.value ?? []).flatMap(({ metadata, spec: { service } }) => {
    const image = container?.image ?? "";
    if (service === undefined || !isAdapter(`${service.name} ${image}`)) return [];
    const seen = `${metadata.name} is served by ${service.namespace}/${service.name}${image === "" ? "" : `, image ${image}`}`;
    return [seenIn("registration", apiServices as Place, "apiservice-foreign-backend", seen)];
  });
};
