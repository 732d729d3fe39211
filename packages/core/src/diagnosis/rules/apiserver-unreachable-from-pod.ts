import { readLog } from "../commands/workload-words.ts";
import { API_SERVER, NOT_FROM_POD } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { hostNetwork } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserverUnreachableFromPod: Rule = defineRule({
  id: "apiserver-unreachable-from-pod",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot reach the API server",
  cause:
    "The address of the kubernetes Service does not answer from the pod: pod network, kube-proxy, a NetworkPolicy or a firewall before the control plane.",
  proof: (facts) => [readLog(facts), "kubectl get service kubernetes", "kubectl -n kube-system get pods -o wide"],
  remedies: [
    advice(
      "Repair the way from pods to the API server",
      [
        "kubectl get service,endpointslices kubernetes -o wide",
        "kubectl -n kube-system get pods -o wide",
        "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=30",
        "kubectl get networkpolicies --all-namespaces",
      ],
      "kube-proxy and the network plugin first, then NetworkPolicies, overlapping networks and the firewall before port 6443.",
    ),
    hostNetwork,
  ],
  references: [
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
  ],
  lines: [
    {
      anyOf: [
        "connection refused",
        "i/o timeout",
        "no route to host",
        "network is unreachable",
        "host is unreachable",
        "tls handshake timeout",
        "connection timed out",
        "connection reset",
        "deadline exceeded",
        "client.timeout",
        ": eof",
        "no such host",
        "x509:",
        "client connection lost",
        "unexpected eof",
        "goaway",
        "remote error: tls",
        "http response to https client",
        "operation not permitted",
      ],
      matches: API_SERVER,
      unless: NOT_FROM_POD,
    },
    {
      anyOf: ["dial tcp "],
      matches:
        /dial tcp (?:10|172|192|100)\.\S{3,15}:(?:443|6443): (?:connect: )?(?:connection refused|i\/o timeout|no route|network is unreachable)/,
      unless:
        /\/apis\/[a-z.]*metrics|metrics\.k8s\.io failed with|no response from|failing or missing|error trying to reach|unable to connect to the server|the connection to the server|mountvolume|pull|webhook|(?:is missing in|response body:) error: dial tcp/,
    },
    {
      anyOf: [
        "unable to load configmap based request-header",
        "error while initializing connection to kubernetes apiserver",
      ],
      matches: /timeout|refused|route|unreachable|dial|deadline|eof/,
    },
  ],
  yieldsTo: [
    "dns-server-misbehaving",
    "network-tunnel-down",
    "dns-resolver-timeout",
    "apiserver-watch-noise",
    "http-proxy-misconfigured",
    "nanny-addon-resizer",
  ],
});
