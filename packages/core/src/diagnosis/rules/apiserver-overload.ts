import { advice } from "../remedies/advice.ts";
import { raiseResources } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserverOverload: Rule = defineRule({
  id: "apiserver-overload",
  severity: "warning",
  role: "cause",
  title: "The API server or metrics-server is overloaded",
  cause:
    "Requests are throttled, time out or break off, because lists are large, CPU is short or priority levels are exhausted.",
  proof: () => [
    "kubectl get --raw /metrics | grep -E 'apiserver_flowcontrol_rejected_requests_total|apiserver_current_inflight_requests'",
  ],
  remedies: [
    raiseResources,
    advice("See which priority level rejects, and who lists so much", [
      "kubectl get flowschemas,prioritylevelconfigurations",
    ]),
  ],
  references: ["https://kubernetes.io/docs/concepts/cluster-administration/flow-control/"],
  lines: [
    {
      anyOf: [
        "post-timeout activity",
        "client-side throttling",
        "too many requests",
        "etcdserver: request timed out",
        "etcdserver: too many requests",
        "http: handler timeout",
        "net/http: abort handler",
        "because serving request timed out",
        "unable to return a response in the time allotted",
        "has received too many requests",
        "streamerror",
        "stream error",
        "apiserver was unable to write",
        "timeout or abort while handling",
        "the server was unable to return",
        "request timed out, possibly due to",
        "etcdserver: leader changed",
        "request did not complete within",
        "took too long to execute",
        "throttling request took",
        "apiserver is shutting down",
        "http2: stream closed",
      ],
      matches:
        /post-timeout|throttling|too many requests|etcdserver|handler timeout|abort handler|time allotted|stream ?error|stream closed|unable to write|timeout or abort|timed out|did not complete|too long/,
      unless:
        /scrap|kubelet|pull|toomanyrequests:|registry|disruption budget|unable to fetch metrics|handler timeout\W+ logger=unhandlederror$|apiserver received an error(?!.{0,300}(?:handler timeout|stream closed))/,
    },
  ],
  yieldsTo: [
    "client-server-unreachable",
    "kubelet-connection-reset",
    "aggregator-openapi-unavailable",
    "hpa-metrics-api-unavailable",
  ],
});
