import { defineRule, type Rule } from "../rule.ts";

export const portInUse: Rule = defineRule({
  id: "port-in-use",
  severity: "error",
  role: "cause",
  title: "The port of metrics-server is taken",
  cause:
    "Another process on the same network listens there: with hostNetwork port 10250 belongs to the kubelet, and two replicas on one host collide.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
