import { install } from "../simulation/seed/install.ts";
import { suffixOf } from "../world/pipeline/identify.ts";
import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** serverTLSBootstrap without an approver: no kubelet has a certificate, and none can be talked to. */
export const kubeletServingCertPending: Scenario = {
  name: "kubelet-serving-cert-pending",
  title: "the kubelets asked for serving certificates, and nobody approved them",
  arrange: (situation) => {
    editKubelets(situation, { certificate: "requested" });
    for (const { name } of situation.world.nodes) {
      install(situation, "certificatesigningrequests.certificates.k8s.io", {
        metadata: { name: `csr-${suffixOf(name, 5)}`, generateName: "csr-" },
        spec: {
          groups: ["system:nodes", "system:authenticated"],
          request: "bm90IGEgcmVxdWVzdA==",
          signerName: "kubernetes.io/kubelet-serving",
          usages: ["digital signature", "server auth"],
          username: `system:node:${name}`,
        },
        status: {},
      });
    }
  },
};
