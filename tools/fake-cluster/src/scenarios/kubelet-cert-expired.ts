import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Two days ago, on worker-2. */
export const kubeletCertExpired: Scenario = {
  name: "kubelet-cert-expired",
  title: "the certificate of one kubelet has expired",
  arrange: (situation) => editKubelets(situation, { certificate: "expired" }, "worker-2"),
};
