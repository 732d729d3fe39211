import { inNamespace, readFlags, readPreviousLog, workloadName } from "../commands/workload-words.ts";
import { applyOfficial } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const flagInvalid: Rule = defineRule({
  id: "flag-invalid",
  severity: "error",
  role: "cause",
  title: "The flags of metrics-server contradict each other or are out of range",
  cause:
    "metrics-server checks its flags at start and exits when a value is not allowed or two flags exclude each other.",
  proof: (facts) => [readPreviousLog(facts), readFlags(facts)],
  remedies: [
    {
      title: "Correct the flags as the message says",
      commands: (facts) => [readFlags(facts), `kubectl ${inNamespace(facts)} edit ${workloadName(facts)}`],
    },
    applyOfficial,
  ],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server#configuration",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/cmd/metrics-server/app/options/options.go",
  ],
  lines: [
    {
      anyOf: [
        "cannot use both --",
        "need both --",
        "kubelet-request-timeout should be positive",
        "metric-resolution should be",
        "no kubernetes source found",
        "flag needs an argument",
        "bad flag syntax",
        "error parsing node-selector",
        "unable to parse node-selector",
        "invalid node selector",
        "boolean value should be",
      ],
    },
    // The file that a flag names.
    {
      anyOf: ["unable to load client ca file", "unable to load server certificate"],
      matches: /: open \/\S{1,1000}: (?:no such file|permission denied|is a directory)|tls: |pem/,
    },
    {
      anyOf: ["invalid argument", "invalid value"],
      matches: /for (?:-\w, )?--\S{1,60} flag|for flag -{1,2}\S/,
      unless: /--(?:minclustersize|extra-\w+|poll-period|threshold) /,
    },
    {
      anyOf: [
        "must be between",
        "must be specified if",
        "must be set",
        "cannot be set",
        "should not be empty",
        "must be a valid",
      ],
      matches:
        /--(?:secure-port|bind-address|tls-|cert-dir|metric-resolution|kubelet-|authentication-|authorization-|requestheader-|client-ca)/,
    },
    {
      anyOf: ["unable to parse", "couldn't parse", "failed to parse"],
      matches: /selector|unable to parse requirement/,
      unless: /error: unable to parse requirement/,
    },
  ],
});
