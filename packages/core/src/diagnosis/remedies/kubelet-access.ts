import { setFlags } from "../commands/set-flags.ts";
import { ON_EACH_NODE } from "../commands/workload-words.ts";
import type { Remedy } from "../rule.ts";

export const enableWebhook: Remedy = {
  title: "Let the kubelets ask the API server about tokens",
  cost: "Restarts each kubelet; pods keep running.",
  commands: () => [
    [
      ON_EACH_NODE,
      "# in /var/lib/kubelet/config.yaml:",
      "# authentication:",
      "#   webhook:",
      "#     enabled: true",
      "# authorization:",
      "#   mode: Webhook",
      "sudo systemctl restart kubelet",
    ].join("\n"),
  ],
};

export const sendCredentials: Remedy = {
  title: "Let metrics-server send its token",
  commands: (facts) =>
    setFlags(facts, { set: ["--kubelet-use-node-status-port"], drop: ["--deprecated-kubelet-completely-insecure"] }),
};

export const restartKubelet: Remedy = {
  title: "Restart the container runtime and the kubelet",
  cost: "Pods keep running; metrics of the node are away for a minute.",
  commands: () => [[ON_EACH_NODE, "sudo systemctl restart containerd kubelet"].join("\n")],
};

export const readKubeletLog: Remedy = {
  title: "Read the reason in the kubelet's log and repair it there",
  commands: () => [[ON_EACH_NODE, "journalctl -u kubelet -n 100 --no-pager"].join("\n")],
};

export const syncClocks: Remedy = {
  title: "Synchronise the clocks",
  commands: () => [[ON_EACH_NODE, "timedatectl", "sudo systemctl enable --now chronyd"].join("\n")],
};

export const leaveOutVirtualNodes: Remedy = {
  title: "Leave virtual nodes out",
  cost: "There are then no metrics of them and of their pods.",
  commands: (facts) => setFlags(facts, { set: ["--node-selector=type!=virtual-kubelet"] }),
};
