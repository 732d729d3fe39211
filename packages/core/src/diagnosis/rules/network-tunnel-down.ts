import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const networkTunnelDown: Rule = defineRule({
  id: "network-tunnel-down",
  severity: "error",
  role: "cause",
  title: "The tunnel between control plane and nodes is down",
  cause:
    "The API server reaches nodes and pods through Konnectivity, a remote dialer or the like, and the agent's connection is lost.",
  proof: () => ["kubectl -n kube-system get pods -o wide | grep -E 'konnectivity|tunnel|agent'"],
  remedies: [
    advice(
      "Restart the tunnel's agents and let them reach the control plane",
      [
        "kubectl -n kube-system rollout restart daemonset konnectivity-agent",
        "kubectl -n kube-system logs -l k8s-app=konnectivity-agent --tail=30",
      ],
      "Port 8132 for Konnectivity, 6443 for k3s and RKE2.",
    ),
  ],
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/setup-konnectivity/"],
  lines: [
    {
      anyOf: [
        "no agent available",
        "no backend available",
        "failed to get a backend",
        "proxy error from",
        "failed to find session for client",
        "http_connect protocol",
        "konnectivity",
        "no ssh tunnels currently open",
        "ssh: tunnel",
        "remotedialer",
        "tunnelfront",
        "tunnel disconnect",
        "failed to dial with tunnel",
        "egress proxy",
        "egressselector",
        "egress selector",
        "sshtunnel",
        "ssh tunnel",
        "dialing backend: no agent",
        "unable to find tunnel",
        "proxy-server.sock",
        "websocket: bad handshake",
        "websocket: close 1006",
        "sending http/1.1 50",
        "cannot connect once",
        ":8132",
        "tunnel-uds",
        "waiting for cluster agent to connect",
      ],
      matches:
        /error|fail|no |unable|proxy via http_connect|code 50\d|http\/1\.1 50\d|disconnect|closed|unexpected|refused|timeout|lost|broken pipe/,
      unless: /^starting|successfully/,
    },
    { anyOf: ["while dialing"], matches: /code 50\d/ },
    {
      anyOf: ["error dialing backend"],
      matches: /dial timeout, backstop|unexpected eof|: eof$|uds|http_connect|connect failed/,
    },
  ],
  yieldsTo: ["image-pull-failed", "probe-failed-generic"],
});
