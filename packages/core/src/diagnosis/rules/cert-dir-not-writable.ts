import { readFlags, readPreviousLog } from "../commands/workload-words.ts";
import { applyOfficial, writableCertificates } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const certDirNotWritable: Rule = defineRule({
  id: "cert-dir-not-writable",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot write its serving certificate",
  cause:
    "It makes a self-signed certificate in --cert-dir, and that folder is on a read-only file system or belongs to another user.",
  proof: (facts) => [readPreviousLog(facts), readFlags(facts)],
  remedies: [writableCertificates, applyOfficial],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml"],
  lines: [
    {
      anyOf: ["apiserver.local.config", "self-signed certificate", "self-signed cert"],
      matches:
        /permission denied|read-only file system|no such file|operation not permitted|no space left|error creating|unable to (?:create|generate|write)|failed to/,
      unless: /generated self-signed/,
    },
    {
      anyOf: ["mkdir ", "open ", "apiserver.crt", "apiserver.key"],
      matches:
        /(?:apiserver\.(?:crt|key)|\/certificates|mkdir \/?(?:apiserver|certs?|tmp)\S{0,200}): (?:permission denied|read-only file system|no such file|operation not permitted)/,
      unless: /kubeconfig/,
    },
  ],
});
