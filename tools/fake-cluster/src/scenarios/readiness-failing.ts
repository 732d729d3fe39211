import { editContainer } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** 4443, as in manifests of old. */
export const readinessFailing: Scenario = {
  name: "readiness-failing",
  title: "the readiness probe asks a port on which nothing listens",
  arrange: (situation) =>
    editContainer(situation, (container) => {
      container.readinessProbe = {
        httpGet: { path: "/readyz", port: 4443, scheme: "HTTPS" },
        periodSeconds: 10,
        failureThreshold: 3,
      };
    }),
};
