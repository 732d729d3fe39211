import { install } from "../simulation/seed/install.ts";
import { installProgram } from "../simulation/seed/program.ts";
import type { Scenario } from "./scenario.ts";

/** Metrics are there; the share of what is requested can't be computed. */
export const hpaMissingRequest: Scenario = {
  name: "hpa-missing-request",
  title: "an autoscaler wants the usage of a pod that requests nothing",
  arrange: (situation) => {
    installProgram(situation, {
      name: "checkout",
      namespace: "shop",
      image: "registry.example/checkout:v1",
      labels: { app: "checkout-web" },
      port: 8080,
    });
    install(situation, "horizontalpodautoscalers.autoscaling", {
      metadata: { name: "checkout", namespace: "shop" },
      spec: {
        minReplicas: 1,
        maxReplicas: 5,
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "checkout" },
        metrics: [
          { type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
        ],
      },
    });
  },
};
