import { readKubelet } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { applyOfficial } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsParseFailure: Rule = defineRule({
  id: "metrics-parse-failure",
  severity: "error",
  role: "cause",
  title: "What the kubelet sent cannot be parsed",
  cause:
    "The body is cut off, is an HTML page of a proxy, or has samples that this version of metrics-server does not understand.",
  proof: (facts) => [`${readKubelet(facts)} | head -c 2000`],
  remedies: [
    advice("Look at what the kubelet sends; take away a proxy that answers in its place", [
      "kubectl get --raw /api/v1/nodes/<node>/proxy/metrics/resource",
    ]),
    applyOfficial,
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/scraper/client/resource/decode.go"],
  lines: [
    {
      anyOf: [
        "failed to parse output",
        "failed parsing metrics",
        "unexpected end of json input",
        "looking for beginning of value",
        "cannot unmarshal",
        "failed to decode",
        "failed to parse",
        "invalid metric type",
        "parse error",
        "expected timestamp",
        "expected label name",
        "expected value after",
        "text format parsing error",
        "readobject: ",
        "readuint64",
        "error unmarshaling",
        "invalid utf-8",
        "unable to decode",
      ],
      matches:
        /scrap|kubelet|\/stats\/|\/metrics\/resource|failed to parse output|summary|text format parsing|expected (?:timestamp|value after|label)|got invalid|data does not end/,
      unless:
        /watch stream|selector|requirement|pull|403 response|request failed|internal error: |heapster|unable to fetch metrics from (?!kubelet |node )|flag|kubelet-\w|kubeconfig|kubelet config/,
    },
  ],
  yieldsTo: ["virtual-node"],
});
