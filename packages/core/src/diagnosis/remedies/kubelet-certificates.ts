import { setFlags } from "../commands/set-flags.ts";
import { shellWord } from "../commands/shell-word.ts";
import { ON_EACH_NODE } from "../commands/workload-words.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Remedy } from "../rule.ts";

const FILTER = "--field-selector=spec.signerName=kubernetes.io/kubelet-serving";

const approve = ({ pendingCertificates }: RemedyFacts): readonly string[] =>
  pendingCertificates.length > 0
    ? [`kubectl certificate approve ${pendingCertificates.map(shellWord).join(" ")}`]
    : [`kubectl get csr ${FILTER}`, "kubectl certificate approve <name of each pending request>"];

/** kubelets get certificates with all their names and addresses from the cluster's CA. */
export const signWithClusterCa: Remedy = {
  title: "Let the cluster's CA sign the kubelets' serving certificates",
  cost: "Restarts each kubelet (pods keep running); the requests must be approved now and at every renewal, by hand or by an approver.",
  commands: (facts) => [
    [
      ON_EACH_NODE,
      "echo 'serverTLSBootstrap: true' | sudo tee -a /var/lib/kubelet/config.yaml",
      "sudo systemctl restart kubelet",
    ].join("\n"),
    ...approve(facts),
  ],
};

export const approveRequests: Remedy = {
  title: "Approve the kubelets' signing requests",
  cost: "Look first whether the names and addresses in each request are those of its node.",
  commands: approve,
};

/** For certificates that another CA signed. */
export const trustKubeletCa: Remedy = {
  title: "Give metrics-server the CA that signed them",
  cost: "The file must be mounted into the pod, from a ConfigMap for example.",
  commands: (facts) =>
    setFlags(facts, {
      set: ["--kubelet-certificate-authority=/etc/kubelet-ca/ca.crt"],
      drop: ["--kubelet-insecure-tls"],
    }),
};

/** Never the first remedy. */
export const skipVerification: Remedy = {
  title: "Test clusters only: do not verify kubelets at all",
  cost: "metrics-server then sends its token to whoever answers on a node's address, and believes it.",
  commands: (facts) => setFlags(facts, { set: ["--kubelet-insecure-tls"], drop: ["--kubelet-certificate-authority"] }),
};
