import { editKubelets, nameNodesInDns, setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** metrics-server dials host names, which the certificates hold and DNS knows: the signer is what is wrong. */
export const kubeletCertUnknownAuthority: Scenario = {
  name: "kubelet-cert-unknown-authority",
  title: "the kubelets signed their own certificates",
  arrange: (situation) => {
    editKubelets(situation, { certificate: "self-signed" });
    nameNodesInDns(situation);
    setFlags(situation, "--kubelet-preferred-address-types=Hostname");
  },
};
