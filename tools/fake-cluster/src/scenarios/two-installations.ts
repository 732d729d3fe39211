import { HELM } from "../simulation/seed/helm.ts";
import { installMetricsServer } from "../simulation/seed/metrics-server.ts";
import type { Scenario } from "./scenario.ts";

/** One in kube-system, one of Helm in monitoring, which has the APIService. */
export const twoInstallations: Scenario = {
  name: "two-installations",
  title: "metrics-server was installed twice",
  arrange: (situation) =>
    installMetricsServer(situation, { name: "metrics-server-extra", namespace: "monitoring", ...HELM }),
};
