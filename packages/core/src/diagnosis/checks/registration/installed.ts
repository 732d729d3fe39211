import { type Check, seenIn } from "../check.ts";

/** Whether the group metrics.k8s.io is registered at all, and in the version that is asked for. */
export const installed: Check = ({ evidence }) => {
  const { apiServices } = evidence.objects;
  if (apiServices?.value === undefined) return notThere(evidence);

  const names = apiServices.value.map(({ metadata }) => metadata.name);
  if (names.length === 0) {
    return [
      seenIn("registration", apiServices, "metrics-api-not-installed", "no APIService of the group metrics.k8s.io"),
    ];
  }
  if (names.includes("v1beta1.metrics.k8s.io")) return [];
  const seen = `APIServices of the group: ${names.join(", ")}`;
  return [seenIn("registration", apiServices, "metrics-api-wrong-version", seen)];
};

/**
 * APIServices can't be read: of a group that is registered and broken the API server says 503 and discovery that it is stale, so
 * that 404 means that it isn't registered, unless discovery knows better.
 */
const notThere = ({ discovery, nodeMetrics }: Parameters<Check>[0]["evidence"]): ReturnType<Check> => {
  const listed = (discovery?.value?.versions.length ?? 0) > 0;
  if (listed || nodeMetrics?.failure?.reason !== "not-found") return [];
  const seen = "metrics.k8s.io is not found, and APIServices can't be read to see whether it is registered";
  return [seenIn("registration", nodeMetrics, "metrics-api-not-installed", seen)];
};
