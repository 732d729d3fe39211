import { install } from "../simulation/seed/install.ts";
import { metricsApiService } from "../simulation/seed/metrics-server.ts";
import { installProgram } from "../simulation/seed/program.ts";
import type { Scenario } from "./scenario.ts";

/** Its queries find no series: lists are empty, while all is available. */
export const foreignBackend: Scenario = {
  name: "foreign-backend",
  title: "prometheus-adapter stands behind the Metrics API, and knows nothing",
  startsWithout: true,
  arrange: (situation) => {
    installProgram(situation, {
      name: "prometheus-adapter",
      namespace: "monitoring",
      image: "registry.k8s.io/prometheus-adapter/prometheus-adapter:v0.12.0",
      labels: { "app.kubernetes.io/name": "prometheus-adapter" },
      port: 6443,
      delegates: true,
    });
    install(
      situation,
      "apiservices.apiregistration.k8s.io",
      metricsApiService("prometheus-adapter", "monitoring", { "app.kubernetes.io/name": "prometheus-adapter" }),
    );
  },
};
