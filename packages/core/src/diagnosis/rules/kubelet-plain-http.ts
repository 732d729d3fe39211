import { readFlags } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { useSecurePort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletPlainHttp: Rule = defineRule({
  id: "kubelet-plain-http",
  severity: "error",
  role: "cause",
  title: "HTTP is spoken to an HTTPS port, or the reverse",
  cause:
    "metrics-server uses plain HTTP for the kubelet's secure port (--deprecated-kubelet-completely-insecure), or HTTPS for the read-only port 10255.",
  proof: (facts) => [readFlags(facts)],
  remedies: [useSecurePort],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
    "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
  ],
  lines: [
    {
      anyOf: [
        "server gave http response to https client",
        "client sent an http request to an https server",
        "does not look like a tls handshake",
        "malformed http response",
        "malformed http status code",
        "oversized record received",
        "unsupported protocol scheme",
        "wrong version number",
      ],
      unless: NOT_KUBELET,
    },
    {
      anyOf: ["400 bad request"],
      matches: /(?:scrap|kubelet).{0,600}400 bad request|request failed(?: -|, status:) 400/,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["http-proxy-misconfigured", "virtual-node"],
});
