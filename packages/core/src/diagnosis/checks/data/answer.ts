import type { Sighting } from "../../finding.ts";
import type { Reading } from "../../reading.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Check, seenIn, seenInText } from "../check.ts";

/** What the Metrics API answers instead of lists. The plain text of a 503 often names the cause, whatever the APIService claims. */
export const answer: Check = (scene) =>
  [scene.evidence.nodeMetrics, scene.evidence.podMetrics].flatMap((reading) => refused(scene, reading));

const refused = (scene: Scene, reading: Reading<unknown> | undefined): readonly Sighting[] => {
  if (reading?.failure === undefined) return [];
  const { reason, body, message } = reading.failure;
  // The walk's time was up: that is no answer of anybody.
  if (reason === "cancelled") return [];
  if (reason === "forbidden") return [seenIn("data", reading, "user-rbac-metrics-api", body ?? message)];
  if (reason === "not-found") return notFound(scene, reading, message);

  const unavailable = seenIn("data", reading, "metrics-api-unavailable", body ?? message);
  const named = seenInText(scene, "data", reading, body ?? message);
  return [unavailable, ...named.filter(({ ruleId }) => ruleId !== unavailable.ruleId)];
};

/** A registered API whose backend does not know what it is asked. Whether it is registered is the stage registration's matter. */
const notFound = ({ evidence }: Scene, reading: Reading<unknown>, message: string): readonly Sighting[] => {
  const { apiServices } = evidence.objects;
  const registered = apiServices?.value?.some(({ metadata }) => metadata.name === "v1beta1.metrics.k8s.io");
  return registered === true ? [seenIn("data", reading, "metrics-api-wrong-version", message)] : [];
};
