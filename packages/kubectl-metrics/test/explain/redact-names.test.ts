import type { Evidence } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { nameRedactor } from "../../src/render/findings/redact-names.ts";

const reading = <T>(value: T) => ({ path: "/x", at: "2026-11-24T10:00:00Z", value });

const node = (name: string, address: string, host: string) => ({
  metadata: { name },
  spec: {},
  status: {
    addresses: [
      { type: "InternalIP", address },
      { type: "Hostname", address: host },
    ],
    conditions: [],
  },
});

const evidence: Evidence = {
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  takenAt: "2026-11-24T10:00:00Z",
  program: "0.1.0",
  stages: [],
  unfinished: [],
  client: { server: "https://api.example.com:6443", user: { name: "anna", groups: [] }, context: "prod" },
  objects: {
    nodes: reading([node("worker-1", "10.0.0.2", "one.example.com"), node("worker-10", "fd00::2", "worker-10")]),
    runningPods: reading([
      { namespace: "shop", name: "web-1", node: "worker-1" },
      { namespace: "kube-system", name: "coredns-1" },
    ]),
  },
  logs: [],
  summaries: {},
};

test("names and addresses have the same stand-in wherever they are", () => {
  const redact = nameRedactor(evidence);
  expect(
    [
      "worker-1",
      "node worker-10 and worker-1.",
      "Get https://10.0.0.2:10250/x: dial tcp 10.0.0.3:10250, again 10.0.0.2",
      "lookup one.example.com on 10.96.0.10:53",
      "[fd00::2]:10250 at 10:00:00",
      "anna may not in prod at https://api.example.com:6443",
      "shop/web-1 and kube-system/coredns-1",
      "127.0.0.1 and v0.9.0 and 2026-11-24T10:00:00Z",
      "lookup worker-1.corp.example, kube-system/etcd-worker-10, first\\nworker-1",
      "a-worker-1x and worker-1-x",
    ].map(redact),
  ).toEqual([
    "<node-1>",
    "node <node-2> and <node-1>.",
    "Get https://<ip-1>:10250/x: dial tcp <ip-2>:10250, again <ip-1>",
    "lookup <host-2> on <ip-3>:53",
    "[<ip-4>]:10250 at 10:00:00",
    "<user-1> may not in <context-1> at https://<host-1>:6443",
    "<namespace-1>/<pod-1> and kube-system/coredns-1",
    "127.0.0.1 and v0.9.0 and 2026-11-24T10:00:00Z",
    "lookup <node-1>, kube-system/etcd-<node-2>, first\\n<node-1>",
    "a-worker-1x and worker-1-x",
  ]);
});
