import { readFlags, readPreviousLog } from "../commands/workload-words.ts";
import { applyOfficial, unprivilegedPort } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const portPrivileged: Rule = defineRule({
  id: "port-privileged",
  severity: "error",
  role: "cause",
  title: "metrics-server may not listen on its port",
  cause:
    "A process that is not root cannot bind a port below 1024, such as the default 443, without the capability NET_BIND_SERVICE.",
  proof: (facts) => [readPreviousLog(facts), readFlags(facts)],
  remedies: [unprivilegedPort, applyOfficial],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml"],
  lines: [
    {
      anyOf: ["bind: permission denied", "listen tcp", "failed to create listener", "failed to listen"],
      matches: /(?:bind|listen|listener)\b.{0,200}(?:permission denied|operation not permitted)/,
    },
    {
      anyOf: ["operation not permitted", "permission denied"],
      matches:
        /(?:exec|starting container process|standard_init_linux|runc).{0,200}\/?metrics-server|exec.{0,100}\/metrics-server|exec user process caused: operation not permitted/,
      unless: /apiserver\.local|certificates/,
    },
  ],
});
