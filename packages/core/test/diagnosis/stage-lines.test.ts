import { describe, expect, test } from "vitest";
import { diagnose, type Evidence, STAGES, type Stage, type StageResult } from "../../src/index.ts";
import { broken, type Change, failed, had, walked } from "./healthy-cluster.ts";

const lines = (evidence: Evidence): readonly string[] =>
  diagnose(evidence).stages.map(({ stage, mark, seen }) => `${stage} ${mark}: ${seen}`);

test("a healthy walk", () => {
  expect(lines(walked())).toEqual([
    "client ok: https://10.0.0.9:6443, Kubernetes v1.34.4, as anna",
    "permissions ok: metrics, nodes and pods granted, nodes/proxy not",
    "registration ok: v1beta1.metrics.k8s.io → kube-system/metrics-server:443, Available",
    "service ok: kube-system/metrics-server: 443 → https, ready addresses: 1",
    "workload ok: Deployment kube-system/metrics-server 0.8.1, 1 of 1 pod ready",
    "log ok: 1 line of 1 log",
    "data ok: metrics: 2 of 2 nodes, 2 pods",
    "nodes ok: 2 nodes, 2 Ready; 2 of 2 kubelets answered",
    "dns ok: not needed: kubelets are asked by IP address",
    "consumers ok: 0 autoscalers",
  ]);
});

const nothing: Change = (evidence) => {
  evidence.permissions = undefined;
  evidence.objects = {};
  evidence.logs = [];
  evidence.nodeMetrics = undefined;
  evidence.podMetrics = undefined;
  evidence.summaries = {};
  evidence.client = {};
};

test("a walk that saw nothing", () => {
  expect(lines(walked(nothing))).toEqual([
    "client ok: connected",
    "permissions unknown: not looked at",
    "registration unknown: not looked at",
    "service unknown: not looked at",
    "workload unknown: not looked at",
    "log unknown: no log",
    "data unknown: not looked at",
    "nodes unknown: not looked at; no kubelet asked",
    "dns unknown: not looked at",
    "consumers unknown: not looked at",
  ]);
});

test("a walk that may see nothing", () => {
  const evidence = walked((change) => {
    const forbidden = failed("forbidden");
    change.permissions = forbidden;
    change.objects = Object.fromEntries(
      ["apiServices", "service", "endpointSlices", "workloads", "pods", "nodes", "dnsPods", "autoscalers"].map(
        (name) => [name, forbidden],
      ),
    );
    change.logs = [forbidden];
    change.nodeMetrics = forbidden;
    change.podMetrics = forbidden;
    change.summaries = { "worker-1": forbidden };
  });
  expect(lines(evidence)).toEqual([
    "client ok: https://10.0.0.9:6443, Kubernetes v1.34.4, as anna",
    "permissions unknown: needs create on selfsubjectaccessreviews.authorization.k8s.io",
    "registration unknown: needs list on apiservices.apiregistration.k8s.io",
    "service unknown: needs get on services",
    "workload unknown: needs list on deployments.apps and daemonsets.apps",
    "log unknown: needs get on pods/log",
    "data failed: needs list on nodes.metrics.k8s.io",
    "nodes unknown: needs list on nodes; kubelets not asked, needs get on nodes/proxy",
    "dns unknown: needs list on pods in kube-system",
    "consumers unknown: needs list on horizontalpodautoscalers.autoscaling",
  ]);
});

test("stages that were not asked for, and one that the time limit cut short", () => {
  const evidence = walked((change) => {
    change.stages = ["client", "nodes"];
    change.unfinished = ["nodes"];
  });
  const { stages } = diagnose(evidence);
  expect(stages.map(({ stage }) => stage)).toEqual([...STAGES]);
  expect(stages.filter(({ mark }) => mark !== "skipped")).toEqual([
    { stage: "client", mark: "ok", seen: "https://10.0.0.9:6443, Kubernetes v1.34.4, as anna" },
    {
      stage: "nodes",
      mark: "unknown",
      seen: "2 nodes, 2 Ready; 2 of 2 kubelets answered; cut short by the time limit",
    },
  ] satisfies StageResult[]);
});

const rows: readonly [stage: Stage, line: string, evidence: Evidence][] = [
  [
    "client",
    "failed: no such host",
    walked(({ client }) => {
      client.failure = { reason: "dns", message: "no such host" };
    }),
  ],
  [
    "client",
    "ok: kind-test, Kubernetes v1.34.4, as anna",
    walked(({ client }) => {
      client.server = undefined;
      client.context = "kind-test";
    }),
  ],
  [
    "permissions",
    "warning: metrics, nodes and pods granted, nodes/proxy too",
    walked(({ permissions }) => {
      had(permissions?.value?.[2]).allowed = true;
    }),
  ],
  [
    "permissions",
    "ok: metrics, nodes and pods granted",
    walked(({ permissions }) => {
      had(permissions?.value).splice(2);
    }),
  ],
  [
    "permissions",
    "failed: not granted: list nodes.metrics.k8s.io; list pods",
    walked(({ permissions }) => {
      had(permissions?.value?.[0]).allowed = false;
      had(permissions?.value?.[1]).allowed = undefined;
    }),
  ],
  [
    "registration",
    "failed: metrics.k8s.io is not registered",
    walked(({ objects }) => {
      had(objects.apiServices?.value).splice(0);
    }),
  ],
  [
    "registration",
    "failed: v1beta1.metrics.k8s.io → kube-system/metrics-server:443, not available (no reason); v1.metrics.k8s.io → the API server itself, state unknown",
    walked(({ objects }) => {
      const services = had(objects.apiServices?.value);
      had(had(services[0]).spec.service).port = undefined;
      had(services[0]).status.conditions = [{ type: "Available", status: "False" }];
      services.push({
        metadata: { name: "v1.metrics.k8s.io" },
        spec: { hasCaBundle: false },
        status: { conditions: [] },
      });
    }),
  ],
  [
    "registration",
    "failed: v1beta1.metrics.k8s.io → kube-system/metrics-server:443, not available (MissingEndpoints)",
    walked(({ objects }) => {
      had(objects.apiServices?.value?.[0]).status.conditions = [
        { type: "Available", status: "False", reason: "MissingEndpoints" },
      ];
    }),
  ],
  [
    "service",
    'failed: services "metrics-server" not found',
    walked(({ objects }) => {
      objects.service = failed("not-found", 'services "metrics-server" not found');
    }),
  ],
  [
    "service",
    "unknown: default/metrics: no ports, the server did not answer",
    walked(({ objects }) => {
      objects.apiServices = undefined;
      had(objects.service?.value).metadata = { name: "metrics" };
      had(objects.service?.value).spec.ports = [];
      objects.endpointSlices = failed("timeout", "the server did not answer");
    }),
  ],
  [
    "service",
    "ok: kube-system/metrics-server: 443 → 443, ready addresses: 1",
    walked(({ objects }) => {
      had(objects.service?.value?.spec.ports[0]).targetPort = undefined;
    }),
  ],
  [
    "workload",
    "failed: none found",
    walked(({ objects }) => {
      had(objects.workloads?.value).splice(0);
    }),
  ],
  [
    "workload",
    "unknown: Deployment kube-system/metrics-server, needs list on pods",
    walked(({ objects }) => {
      had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).image = "metrics-server:latest";
      objects.pods = failed("forbidden");
    }),
  ],
  [
    "workload",
    "ok: Deployment kube-system/metrics-server 0.8.1, 1 of 1 pod ready, 2 restarts",
    walked(({ objects }) => {
      had(objects.pods?.value?.[0]?.status.containerStatuses[0]).restartCount = 2;
    }),
  ],
  ["data", "failed: the server is unable to handle the request", broken()],
  [
    "data",
    "unknown: metrics: 2 nodes, not looked at",
    walked((evidence) => {
      evidence.objects.nodes = undefined;
      evidence.podMetrics = undefined;
    }),
  ],
  [
    "dns",
    "ok: 1 of 1 pod ready",
    walked(({ objects }) => {
      had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).args = [
        "--kubelet-preferred-address-types=Hostname",
      ];
    }),
  ],
];

describe("lines", () => {
  test.for(rows)("%s %s", ([stage, line, evidence]) => {
    expect(lines(evidence).find((each) => each.startsWith(`${stage} `))).toBe(`${stage} ${line}`);
  });
});
