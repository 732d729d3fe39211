import { defineRule, type Rule } from "../rule.ts";

export const certDirNotWritable: Rule = defineRule({
  id: "cert-dir-not-writable",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot write its serving certificate",
  cause:
    "It makes a self-signed certificate in --cert-dir, and that folder is on a read-only file system or belongs to another user.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
