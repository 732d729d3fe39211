import { type Check, type Place, seenIn } from "../check.ts";

/** Aggregated discovery keeps a version whose backend does not answer as stale; clients then say that it isn't there. */
export const discovery: Check = ({ evidence }) =>
  (evidence.discovery?.value?.versions ?? [])
    .filter(({ freshness }) => freshness === "Stale")
    .map(({ version }) =>
      seenIn(
        "registration",
        evidence.discovery as Place,
        "metrics-api-unavailable",
        `metrics.k8s.io/${version}: freshness Stale`,
      ),
    );
