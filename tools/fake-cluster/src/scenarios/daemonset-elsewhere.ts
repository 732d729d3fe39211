import { installMetricsServer } from "../simulation/seed/metrics-server.ts";
import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Nothing is where the official manifests put it. */
export const daemonsetElsewhere: Scenario = {
  name: "daemonset-elsewhere",
  title: "a DaemonSet of another name in another namespace; the kubelets signed their own certificates",
  startsWithout: true,
  arrange: (situation) => {
    installMetricsServer(situation, {
      name: "node-metrics",
      namespace: "observability",
      kind: "DaemonSet",
      labels: { app: "node-metrics" },
    });
    editKubelets(situation, { certificate: "self-signed" });
  },
};
