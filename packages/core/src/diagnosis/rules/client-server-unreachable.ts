import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const clientServerUnreachable: Rule = defineRule({
  id: "client-server-unreachable",
  severity: "error",
  role: "cause",
  title: "The API server cannot be reached from this computer",
  cause:
    "The address in the kubeconfig does not resolve, refuses connections or does not answer: a wrong address, a VPN or tunnel that is down, or an API server that is not running.",
  proof: () => ["kubectl cluster-info", "kubectl config view --minify -o jsonpath='{.clusters[0].cluster.server}'"],
  remedies: [
    advice("Check the address, and the VPN, tunnel or proxy on the way to it", [
      "kubectl config view --minify -o jsonpath='{.clusters[0].cluster.server}'",
      "curl -vk <server>/version",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/"],
  lines: [
    { anyOf: ["unable to connect to the server"], unless: /x509|certificate|tls: (?!handshake)|getting credentials/ },
    { anyOf: ["the connection to the server"], matches: /was refused/, unless: /localhost:8080/ },
    // kubectl apply.
    {
      anyOf: ["from server for: "],
      matches: /: get https?:\/\/.{0,400}(?:connection refused|i\/o timeout|no route to host)/,
    },
    {
      anyOf: ["couldn't get current server api group list"],
      unless: /x509|certificate|credentials|unauthorized|localhost:8080/,
    },
  ],
  yieldsTo: ["http-proxy-misconfigured", "network-tunnel-down"],
});
