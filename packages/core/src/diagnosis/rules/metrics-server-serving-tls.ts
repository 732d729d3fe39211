import { readLog } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsServerServingTls: Rule = defineRule({
  id: "metrics-server-serving-tls",
  severity: "info",
  role: "noise",
  title: "A client broke off the TLS handshake with metrics-server",
  cause:
    "A health check or scanner connects without TLS, or a client does not trust the self-signed certificate. The API server does not verify it by default.",
  proof: (facts) => [readLog(facts)],
  remedies: [],
  references: ["https://pkg.go.dev/net/http#Server"],
  lines: [{ anyOf: ["tls handshake error from"], unless: /no (?:serving )?certificate a/ }],
});
