import { readLog } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserverWatchNoise: Rule = defineRule({
  id: "apiserver-watch-noise",
  severity: "info",
  role: "noise",
  title: "A watch of the API server was closed and opened again",
  cause: "Watches end when they time out or the API server restarts. Only when it never stops is something wrong.",
  proof: (facts) => [readLog(facts)],
  remedies: [],
  references: ["https://github.com/kubernetes/client-go/blob/master/tools/cache/reflector.go"],
  lines: [
    {
      anyOf: ["watch"],
      matches:
        /unable to decode an event from the watch stream|watch of \S{1,200} (?:ended|closed)|very short watch|watch close|too old resource version|unexpected eof|watch channel (?:was )?closed|watch stream|client connection lost|no cached connection|goaway|watch lifetime|unexpected watch|: eof\b|connection reset by peer|failed to watch.{0,300}(?:unknown|too old|unable to handle|internal error|an error on the server)/,
      unless:
        /connection refused|i\/o timeout|no route|forbidden|cannot watch|fargate|x509|remote error: tls|logging error output/,
    },
    {
      anyOf: [
        "too old resource version",
        "resourceversion for the provided watch is too old",
        "the resourceversion for the provided",
        "the provided continue parameter is too old",
      ],
    },
    { anyOf: ["the object has been modified"], matches: /operation cannot be fulfilled/, unless: /helm|conflict with/ },
  ],
  yieldsTo: ["discovery-group-unavailable"],
});
