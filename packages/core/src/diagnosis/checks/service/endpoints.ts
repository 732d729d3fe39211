import { type Check, seenIn } from "../check.ts";

/** Whether the Service has a ready address. */
export const endpoints: Check = ({ evidence: { objects } }) => {
  const { endpointSlices, service } = objects;
  if (endpointSlices?.value === undefined || service?.failure !== undefined) return [];
  const all = endpointSlices.value.flatMap((slice) => slice.endpoints);
  if (all.some(({ ready, addresses }) => ready !== false && addresses.length > 0)) return [];

  const seen = all.length === 0 ? "no endpoints" : `${all.length} endpoints, none of them ready`;
  return [seenIn("service", endpointSlices, "apiservice-missing-endpoints", seen)];
};
