import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** kubeadm's default: the kubelets signed their own certificates, for their host names; metrics-server dials addresses. */
export const kubeletCertNoIpSans: Scenario = {
  name: "kubelet-cert-no-ip-sans",
  title: "the kubelets' certificates hold no IP address",
  arrange: (situation) => editKubelets(situation, { certificate: "self-signed" }),
};
