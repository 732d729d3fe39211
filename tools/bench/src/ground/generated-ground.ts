import { KUBECTL_VERSION, kubectlPath } from "@kubectl-metrics/fake-cluster/kubectl";
import { withGeneratedCluster } from "../cluster/generated-cluster.ts";
import { bareEnvironment } from "../measure/environment.ts";
import { scenarios } from "../scenarios.ts";
import type { Ground } from "./ground.ts";

/** Clusters made for each scenario, and the kubectl of the tests. */
export const generatedGround = async (): Promise<Ground> => ({
  kubectl: await kubectlPath(),
  kubectlVersion: KUBECTL_VERSION,
  connection: "HTTPS with a client certificate, RSA-2048",
  scenarios,
  environment: (home, kubeconfigPath) => bareEnvironment({ home, kubeconfigPath }, process.env["PATH"] ?? ""),
  withCluster: ({ cluster, roundTripMilliseconds = 0 }, use) =>
    cluster === undefined ? use(undefined) : withGeneratedCluster({ generate: cluster, roundTripMilliseconds }, use),
});
