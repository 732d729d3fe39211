import { install } from "../simulation/seed/install.ts";
import { metricsApiService } from "../simulation/seed/metrics-server.ts";
import type { Scenario } from "./scenario.ts";

/** Left after a downgrade: v1.metrics.k8s.io answers 404, v1beta1 works. */
export const v1RegisteredV1beta1Served: Scenario = {
  name: "v1-registered-v1beta1-served",
  title: "v1 is registered, too, and metrics-server serves v1beta1 alone",
  arrange: (situation) =>
    install(
      situation,
      "apiservices.apiregistration.k8s.io",
      metricsApiService("metrics-server", "kube-system", { "k8s-app": "metrics-server" }, "v1"),
    ),
};
