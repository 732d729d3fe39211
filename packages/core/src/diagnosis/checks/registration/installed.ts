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

/** APIServices can't be read: a group that discovery does not know either, not even as stale, is not registered. */
const notThere = ({ discovery, nodeMetrics }: Parameters<Check>[0]["evidence"]): ReturnType<Check> => {
  const unknown = discovery?.failure?.reason === "not-found" || discovery?.value?.versions.length === 0;
  if (discovery === undefined || !unknown || nodeMetrics?.failure?.reason !== "not-found") return [];
  const seen = `discovery does not list metrics.k8s.io, and ${nodeMetrics.path} is not found`;
  return [seenIn("registration", discovery, "metrics-api-not-installed", seen)];
};
