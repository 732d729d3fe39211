import { HELM } from "../simulation/seed/helm.ts";
import { installMetricsServer } from "../simulation/seed/metrics-server.ts";
import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Labels and annotations of Helm's chart. */
export const helmInstalled: Scenario = {
  name: "helm-installed",
  title: "installed by Helm; the kubelets signed their own certificates",
  startsWithout: true,
  arrange: (situation) => {
    installMetricsServer(situation, HELM);
    editKubelets(situation, { certificate: "self-signed" });
  },
};
