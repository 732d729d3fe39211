import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectionRefused: Rule = defineRule({
  id: "kubelet-connection-refused",
  severity: "error",
  role: "cause",
  title: "The kubelet refuses the connection",
  cause:
    "Nothing listens on that address and port: the kubelet is stopped or restarting, the port is wrong (10255 is off by default), or it is bound to another address.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
