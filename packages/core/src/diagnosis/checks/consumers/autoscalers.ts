import { type Check, type Place, seenInText } from "../check.ts";

const REASON = /^(FailedGet|Failed(Compute|Update)|Invalid)/;

/** HorizontalPodAutoscalers that say that they get no metrics. */
export const autoscalers: Check = (scene) => {
  const { autoscalers: reading } = scene.evidence.objects;
  return (reading?.value ?? []).flatMap(({ metadata, status }) =>
    status.conditions
      .filter(({ status: value, reason = "" }) => value === "False" && REASON.test(reason))
      .flatMap(({ reason, message = "" }) => {
        const listed = reading as Place;
        const place = { ...listed, path: `HorizontalPodAutoscaler ${metadata.namespace}/${metadata.name}` };
        return seenInText(scene, "consumers", place, `${reason}: ${message}`, "hpa-metrics-api-unavailable");
      }),
  );
};
