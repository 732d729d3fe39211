import { install } from "../simulation/seed/install.ts";
import { metricsApiService } from "../simulation/seed/metrics-server.ts";
import type { Scenario } from "./scenario.ts";

/** Service and workload are gone. */
export const leftoverApiservice: Scenario = {
  name: "leftover-apiservice",
  title: "metrics-server was removed, its APIService was not",
  startsWithout: true,
  arrange: (situation) =>
    install(
      situation,
      "apiservices.apiregistration.k8s.io",
      metricsApiService("metrics-server", "kube-system", { "k8s-app": "metrics-server" }),
    ),
};
