import { setFlags } from "../commands/set-flags.ts";
import { shellWord } from "../commands/shell-word.ts";
import { inNamespace, ON_EACH_NODE } from "../commands/workload-words.ts";
import type { Remedy } from "../rule.ts";

export const openKubeletPort: Remedy = {
  title: "Let the pod network reach TCP port 10250 of every node",
  cost: "Firewall, security group or NetworkPolicy: only from the pods' and nodes' networks, never from outside.",
  commands: () => [
    [
      ON_EACH_NODE,
      "# firewalld:",
      "sudo firewall-cmd --permanent --add-port=10250/tcp && sudo firewall-cmd --reload",
      "# ufw:",
      "sudo ufw allow from <pod network> to any port 10250 proto tcp",
    ].join("\n"),
  ],
};

export const checkKubelet: Remedy = {
  title: "See whether the kubelet runs and where it listens",
  commands: () => [
    [ON_EACH_NODE, "systemctl status kubelet", "ss -ltn 'sport = :10250'", "journalctl -u kubelet -n 50"].join("\n"),
  ],
};

export const useSecurePort: Remedy = {
  title: "Use the kubelets' own secure port",
  commands: (facts) =>
    setFlags(facts, {
      set: ["--kubelet-use-node-status-port"],
      drop: ["--kubelet-port", "--deprecated-kubelet-completely-insecure"],
    }),
};

export const openWayToPods: Remedy = {
  title: "Let the control plane reach metrics-server's pod",
  cost: "Depends on the platform: the nodes' security group or firewall for the pod's port (10250; older manifests 4443), CNI and kube-proxy on the control plane, or the tunnel's agent.",
  commands: ({ service }) => [
    `kubectl -n ${shellWord(service.namespace)} get endpointslices -l ${shellWord(`kubernetes.io/service-name=${service.name}`)} -o wide`,
    "# on a control plane node:\ncurl -k https://<address of the endpoint>:10250/livez",
  ],
};

export const aggregatorRouting: Remedy = {
  title: "Where the control plane has no kube-proxy: let the API server go to the pods directly",
  cost: "Restarts kube-apiserver.",
  commands: () => ["# in the flags of kube-apiserver:\n--enable-aggregator-routing=true"],
};

export const hostNetwork: Remedy = {
  title: "A way around: run metrics-server in the host's network",
  cost: "Hides the fault instead of repairing it, and needs a port that the kubelet does not have.",
  commands: (facts) => [
    `kubectl ${inNamespace(facts)} patch ${facts.workload.kind} ${shellWord(facts.workload.name)} -p '{"spec":{"template":{"spec":{"hostNetwork":true,"dnsPolicy":"ClusterFirstWithHostNet"}}}}'`,
  ],
};
