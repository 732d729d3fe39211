import { describe } from "vitest";
import { answer } from "../../src/diagnosis/checks/data/answer.ts";
import { nodeList } from "../../src/diagnosis/checks/data/node-list.ts";
import { podList } from "../../src/diagnosis/checks/data/pod-list.ts";
import type { Evidence } from "../../src/index.ts";
import { type Change, failed, had, NOW, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

describe("answer", () => {
  const answers = (reason: string, body?: string, change: Change = () => undefined): Evidence =>
    walked((evidence) => {
      evidence.nodeMetrics = failed(reason, `told: ${reason}`, body);
      change(evidence);
    });
  const CERTIFICATE =
    "error trying to reach service: tls: failed to verify certificate: x509: certificate is valid for localhost, not metrics-server.kube-system.svc";
  checkTable(answer, [
    ["lists", walked(), []],
    [
      "not read",
      walked((evidence) => {
        evidence.nodeMetrics = undefined;
      }),
      [],
    ],
    [
      "403",
      answers("forbidden", "nodes.metrics.k8s.io is forbidden"),
      [["user-rbac-metrics-api", "nodes.metrics.k8s.io is forbidden"]],
    ],
    ["403 without words", answers("forbidden"), [["user-rbac-metrics-api", "told: forbidden"]]],
    ["404, registered", answers("not-found"), [["metrics-api-wrong-version", "told: not-found"]]],
    [
      "404, not registered",
      answers("not-found", undefined, ({ objects }) => {
        objects.apiServices = undefined;
      }),
      [],
    ],
    ["nothing, because time was up", answers("cancelled"), []],
    ["503", answers("unavailable"), [["metrics-api-unavailable", "told: unavailable"]]],
    [
      "503 with its cause",
      answers("unavailable", CERTIFICATE),
      [
        ["metrics-api-unavailable", CERTIFICATE],
        ["apiservice-tls", CERTIFICATE],
      ],
    ],
    [
      "503 in words of its own",
      answers("unavailable", "the server is currently unable to handle the request (get nodes.metrics.k8s.io)"),
      [["metrics-api-unavailable", "the server is currently unable to handle the request (get nodes.metrics.k8s.io)"]],
    ],
  ]);
});

describe("nodes", () => {
  const digests = (
    change: (all: { timestamp?: string | undefined; zeroCpu: boolean; zeroMemory: boolean }[]) => void,
  ): Evidence => walked(({ nodeMetrics }) => change(had(nodeMetrics?.value)));
  const without = (change: Change): Evidence =>
    walked((evidence) => {
      had(evidence.nodeMetrics?.value).splice(0, 1);
      change(evidence);
    });
  checkTable(nodeList, [
    ["all", walked(), []],
    [
      "not read",
      walked((evidence) => {
        evidence.nodeMetrics = undefined;
      }),
      [],
    ],
    ["empty", digests((all) => all.splice(0)), [["metrics-not-ready-yet", "the list of nodes is empty"]]],
    [
      "empty, of another program",
      walked(({ nodeMetrics, objects }) => {
        had(nodeMetrics?.value).splice(0);
        had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).image = "prometheus-adapter:v0.12.0";
      }),
      ["worker-1", "worker-2"].map((node) => ["node-metrics-missing", `no metrics of node ${node}`, node] as const),
    ],
    ["one is missing", without(() => undefined), [["node-metrics-missing", "no metrics of node worker-1", "worker-1"]]],
    [
      "one is missing that has just come",
      without(({ objects }) => {
        had(objects.nodes?.value?.[0]).metadata.creationTimestamp = "2026-11-24T09:59:45Z";
      }),
      [],
    ],
    [
      "one is missing that is virtual",
      without(({ objects }) => {
        had(objects.nodes?.value?.[0]).metadata.labels = { type: "virtual-kubelet" };
      }),
      [["virtual-node", "no metrics of node worker-1", "worker-1"]],
    ],
    [
      "the list was longer",
      without((evidence) => {
        had(evidence.nodeMetrics).failure = undefined;
        (evidence.nodeMetrics as { truncated?: boolean }).truncated = true;
      }),
      [],
    ],
    [
      "old",
      digests(([first]) => {
        had(first).timestamp = "2026-11-24T09:58:00Z";
      }),
      [["metrics-stale", "the sample of node worker-1 is of 2026-11-24T09:58:00Z, 120 s old", "worker-1"]],
    ],
    [
      "of no time",
      digests(([first]) => {
        had(first).timestamp = undefined;
      }),
      [],
    ],
    [
      "zero",
      digests(([first, second]) => {
        had(first).zeroCpu = true;
        had(second).zeroMemory = true;
      }),
      [
        ["zero-usage-metrics", "the CPU of node worker-1 is zero", "worker-1"],
        ["zero-usage-metrics", "the memory of node worker-2 is zero", "worker-2"],
      ],
    ],
  ]);
});

describe("pods", () => {
  const started = (startTime: string | undefined, count: number, node?: string): Evidence =>
    walked(({ objects }) => {
      const pods = Array.from({ length: count }, (_, index) => ({
        namespace: "shop",
        name: `new-${index}`,
        node,
        startTime,
      }));
      had(objects.runningPods?.value).push(...pods);
    });
  const OLD = "2026-11-24T09:59:00Z";
  checkTable(podList, [
    ["all", walked(), []],
    ["young", started("2026-11-24T09:59:45Z", 1, "worker-1"), []],
    [
      "of a node",
      started(OLD, 1, "worker-1"),
      [["pod-metrics-missing", "no metrics of 1 of the running pods: shop/new-0", "worker-1"]],
    ],
    [
      "whose container does not run",
      walked(({ objects }) => {
        const pod = { namespace: "shop", node: "worker-1", startTime: OLD };
        had(objects.runningPods?.value).push(
          { ...pod, name: "new-0", notRunning: "app: CrashLoopBackOff" },
          { ...pod, name: "new-1" },
        );
      }),
      [
        ["pod-container-not-running", "no metrics of shop/new-0 (container app: CrashLoopBackOff)"],
        ["pod-metrics-missing", "no metrics of 1 of the running pods: shop/new-1", "worker-1"],
      ],
    ],
    ["of a node without metrics", started(OLD, 1, "worker-9"), []],
    [
      "many of no node, of unknown age",
      started(undefined, 7),
      [
        [
          "pod-metrics-missing",
          "no metrics of 7 of the running pods: shop/new-0, shop/new-1, shop/new-2, shop/new-3, shop/new-4 and 2 more",
        ],
      ],
    ],
    [
      "of nodes whose metrics were not read",
      walked((evidence) => {
        evidence.nodeMetrics = failed("forbidden");
        had(evidence.podMetrics?.value).splice(0, 1);
      }),
      [["pod-metrics-missing", "no metrics of 1 of the running pods: shop/web", "worker-1"]],
    ],
    [
      "while there are none of nodes",
      walked((evidence) => {
        had(evidence.nodeMetrics?.value).splice(0);
        had(evidence.podMetrics?.value).splice(0);
      }),
      [],
    ],
    ...(["podMetrics", "runningPods"] as const).flatMap((list) => {
      const changed = (reading: unknown): Evidence =>
        walked((evidence) => {
          had(evidence.podMetrics?.value).splice(0);
          Object.assign(list === "podMetrics" ? evidence : evidence.objects, { [list]: reading });
        });
      return [
        [`${list} not read`, changed(undefined), []],
        [`${list} cut short`, changed({ path: "/", at: NOW, value: [], truncated: true }), []],
      ] as const;
    }),
  ]);
});
