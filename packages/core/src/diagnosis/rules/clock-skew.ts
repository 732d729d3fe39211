import { syncClocks } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clockSkew: Rule = defineRule({
  id: "clock-skew",
  severity: "warning",
  role: "cause",
  title: "Clocks disagree",
  cause:
    "The clocks of nodes, control plane or container runtime differ or went backwards, so samples look older or newer than they are.",
  proof: () => ["# on every node:\ntimedatectl", "date -u; kubectl get --raw /livez -v=8 2>&1 | grep -i ' Date:'"],
  remedies: [syncClocks],
  references: ["https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/"],
  lines: [
    {
      anyOf: [
        "zero or negative interval",
        "older than stored",
        "older than latest",
        "newer than now",
        "timestamp in the future",
        "time drift",
        "clock skew",
        "clock is not synchronized",
        "clock not synchronised",
        "before the previous",
        "token used before issued",
        "not valid yet (nbf)",
        "token not valid yet",
        "is not valid yet",
        "out of order",
        "new samples are older",
        "stored node has newer",
        "out of bounds",
        "clock moved back",
      ],
      matches:
        /negative interval|older than|newer|timestamp in the future|drift|skew|synchroni[sz]ed|previous|before issued|not valid yet|out of (?:order|bounds)|moved back/,
      unless: /resource ?version|api version|image|x509|older than \d|too old/,
    },
    { anyOf: ["found new metrics", "found new points", "same or older timestamp", "older timestamp"] },
  ],
});
