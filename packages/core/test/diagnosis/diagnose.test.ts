import { describe, expect, test } from "vitest";
import { type DiagnoseOptions, diagnose, type Evidence, type Finding } from "../../src/index.ts";
import { broken, type Change, failed, had, walked } from "./healthy-cluster.ts";

const told = ({ id, severity, nodes, consequences }: Finding): string =>
  [`${severity} ${[id, ...nodes].join(" ")}`, ...consequences.map((each) => [each.id, ...each.nodes].join(" "))].join(
    " > ",
  );

const both =
  (...changes: readonly Change[]): Change =>
  (evidence) => {
    for (const change of changes) change(evidence);
  };
const container =
  (args: readonly string[]): Change =>
  ({ objects }) => {
    had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).args = [...args];
  };
const missing =
  (...names: readonly string[]): Change =>
  ({ nodeMetrics, podMetrics, objects }) => {
    const kept = had(nodeMetrics?.value).filter(({ name }) => !names.includes(name));
    had(nodeMetrics?.value).splice(0, 9, ...kept);
    const gone = had(objects.runningPods?.value).filter(({ node = "" }) => names.includes(node));
    const pods = had(podMetrics?.value).filter((each) => !gone.some(({ name }) => name === each.name));
    had(podMetrics?.value).splice(0, 9, ...pods);
  };
const notReady =
  (name: string): Change =>
  ({ objects }) => {
    const found = had(objects.nodes?.value).find(({ metadata }) => metadata.name === name);
    had(found).status.conditions = [{ type: "Ready", status: "False", reason: "KubeletNotReady" }];
  };
const logged =
  (...lines: readonly string[]): Change =>
  ({ logs }) => {
    had(logs[0]?.value).lines = [...lines];
  };
const scrape = (node: string, error: string, clock = "09:59:50"): string =>
  `E1124 ${clock}.000000       1 scraper.go:149] "Failed to scrape node" err="${error}" node="${node}"`;
const refused = (node: string): string => scrape(node, "dial tcp 10.0.0.1:10250: connect: connection refused");
const unreachable =
  (node: string): Change =>
  ({ summaries }) => {
    summaries[node] = failed("timeout");
  };
const csr =
  (node: string): Change =>
  ({ objects }) => {
    had(objects.signingRequests?.value).push({
      metadata: { name: "csr-1" },
      spec: { signerName: "kubernetes.io/kubelet-serving", username: `system:node:${node}` },
      status: { conditions: [], issued: false },
    });
  };
const autoscaler =
  (message: string): Change =>
  ({ objects }) => {
    had(objects.autoscalers?.value).push({
      metadata: { name: "web", namespace: "shop" },
      spec: { scaleTargetRef: { kind: "Deployment", name: "web" }, metrics: [] },
      status: { conditions: [{ type: "ScalingActive", status: "False", reason: "FailedGetResourceMetric", message }] },
    });
  };
const NO_METRICS = "unable to get metrics for resource cpu: no metrics returned from resource metrics API";
const NO_API =
  "unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server is currently unable to handle the request (get pods.metrics.k8s.io)";
const byName = container([
  "--secure-port=10250",
  "--kubelet-preferred-address-types=Hostname",
  "--metric-resolution=15s",
]);
const proxied: Change = (evidence) => {
  had(evidence.permissions?.value?.[2]).allowed = true;
};
const clockOff: Change = ({ client, summaries }) => {
  client.clockDifference = -90_000;
  for (const node of Object.keys(summaries)) delete summaries[node];
};
const forbidden: Change = (evidence) => {
  had(evidence.permissions?.value?.[1]).allowed = false;
};

interface Case {
  readonly name: string;
  readonly evidence: Evidence;
  readonly options?: DiagnoseOptions;
  readonly findings: readonly string[];
}

const CASES: readonly Case[] = [
  { name: "a healthy cluster", evidence: walked(), findings: [] },
  {
    name: "a consequence alone",
    evidence: broken(),
    findings: ["error metrics-api-unavailable"],
  },
  {
    name: "consequences alone: the first of the chain tells where to look",
    evidence: broken(({ objects }) => {
      had(objects.pods?.value?.[0]).status.conditions = [];
      had(objects.endpointSlices?.value).splice(0);
    }),
    findings: ["error pod-not-ready > apiservice-missing-endpoints > metrics-api-unavailable"],
  },
  {
    name: "a consequence of a node alone, and one that is in no chain",
    evidence: walked(both(missing("worker-1"), autoscaler(NO_METRICS))),
    findings: ["error node-metrics-missing worker-1", "warning hpa-no-metrics-returned"],
  },
  {
    name: "one node: that node, and its pods go without saying",
    evidence: walked(both(missing("worker-1"), logged(refused("worker-1")), autoscaler(NO_METRICS))),
    findings: ["error kubelet-connection-refused worker-1 > node-metrics-missing worker-1 > hpa-no-metrics-returned"],
  },
  {
    name: "one node does not explain that nothing answers",
    evidence: broken(logged(refused("worker-1"))),
    findings: ["error kubelet-connection-refused worker-1", "error metrics-api-unavailable"],
  },
  {
    name: "all nodes do, each with a cause of its own",
    evidence: broken(logged(refused("worker-1"), scrape("worker-2", 'request failed, status: \\"401 Unauthorized\\"'))),
    findings: [
      "error kubelet-unauthorized worker-2 > metrics-api-unavailable",
      "error kubelet-connection-refused worker-1",
    ],
  },
  {
    name: "where the nodes are not known, one does",
    evidence: broken(
      both(logged(refused("worker-1")), ({ objects }) => {
        objects.nodes = undefined;
      }),
    ),
    findings: ["error kubelet-connection-refused worker-1 > metrics-api-unavailable"],
  },
  {
    name: "what touches more nodes is told first",
    evidence: broken(
      both(
        ({ objects }) => {
          const nodes = had(objects.nodes?.value);
          for (const name of ["worker-3", "worker-4"]) nodes.push({ ...had(nodes[0]), metadata: { name } });
        },
        logged(
          refused("worker-1"),
          scrape("worker-2", 'request failed, status: \\"401 Unauthorized\\"'),
          scrape("worker-3", 'request failed, status: \\"401 Unauthorized\\"'),
        ),
      ),
    ),
    findings: [
      "error kubelet-unauthorized worker-2 worker-3",
      "error kubelet-connection-refused worker-1",
      "error metrics-api-unavailable",
    ],
  },
  {
    name: "a cause of the whole cluster is told before one of some nodes",
    evidence: broken(
      both(logged(refused("worker-1")), ({ objects }) => {
        had(objects.service?.value).spec.selector = { app: "x" };
      }),
    ),
    findings: [
      "error service-selector-mismatch > metrics-api-unavailable",
      "error kubelet-connection-refused worker-1",
    ],
  },
  {
    name: "a node that is not ready explains what its kubelet does not do",
    evidence: walked(
      both(missing("worker-2"), notReady("worker-2"), logged(refused("worker-2")), unreachable("worker-2")),
    ),
    findings: [
      "error node-not-ready worker-2 > node-metrics-missing worker-2 > kubelet-summary-unreachable worker-2 > kubelet-connection-refused worker-2",
    ],
  },
  {
    name: "a pending certificate explains an aborted handshake, on its node",
    evidence: broken(
      both(
        csr("worker-1"),
        logged(
          scrape("worker-1", "remote error: tls: internal error"),
          scrape("worker-2", "remote error: tls: internal error"),
        ),
      ),
    ),
    findings: [
      "error kubelet-serving-cert-pending worker-1 > metrics-api-unavailable > kubelet-tls-internal-error worker-1",
      "error kubelet-tls-internal-error worker-2",
    ],
  },
  {
    name: "DNS that times out for one node explains what is late on the other",
    evidence: broken(
      both(
        byName,
        logged(
          scrape(
            "worker-1",
            "dial tcp: lookup worker-1 on 10.96.0.10:53: read udp 10.1.0.4:1->10.96.0.10:53: i/o timeout",
          ),
          scrape("worker-2", "context deadline exceeded"),
        ),
      ),
    ),
    findings: [
      "error dns-resolver-timeout worker-1 > metrics-api-unavailable > dns-hosts-missing worker-1 > kubelet-scrape-timeout worker-2",
    ],
  },
  {
    name: "a suspicion of names where nothing else is known",
    evidence: walked(both(byName, missing("worker-1"))),
    findings: ["warning dns-hosts-missing worker-1", "error node-metrics-missing worker-1"].toReversed(),
  },
  {
    name: "a suspicion of names gives way to what was proved",
    evidence: walked(both(byName, missing("worker-1"), logged(refused("worker-1")))),
    findings: ["error kubelet-connection-refused worker-1 > node-metrics-missing worker-1"],
  },
  {
    name: "a refused connection is explained by a pod that has just started, and that by its cause",
    evidence: broken(
      both(
        ({ objects }) => {
          had(objects.pods?.value?.[0]?.status.containerStatuses[0]).state = {
            running: { startedAt: "2026-11-24T09:59:55Z" },
          };
          had(objects.apiServices?.value?.[0]).status.conditions = [
            {
              type: "Available",
              status: "False",
              reason: "FailedDiscoveryCheck",
              message:
                'failing or missing response from https://10.96.1.1:443/apis/metrics.k8s.io/v1beta1: Get "https://10.96.1.1:443/apis/metrics.k8s.io/v1beta1": dial tcp 10.96.1.1:443: connect: connection refused',
            },
          ];
        },
        logged(refused("worker-1"), refused("worker-2")),
      ),
    ),
    findings: [
      "error kubelet-connection-refused worker-1 worker-2 > metrics-api-unavailable > metrics-not-ready-yet > apiservice-connection-refused",
    ],
  },
  {
    name: "a warning of the whole cluster explains where no error does",
    evidence: broken(({ objects }) => {
      had(objects.apiServices?.value?.[0]?.spec.service).name = "prometheus-adapter";
    }),
    findings: ["error apiservice-foreign-backend > metrics-api-unavailable"],
  },
  {
    name: "an autoscaler without the API",
    evidence: broken(
      both(autoscaler(NO_API), ({ objects }) => {
        had(objects.workloads?.value?.[0]).spec.replicas = 0;
      }),
    ),
    findings: ["error workload-scaled-to-zero > metrics-api-unavailable > hpa-metrics-api-unavailable"],
  },
  {
    name: "warnings and what is only worth knowing come last and explain nothing",
    evidence: broken(both(proxied, clockOff, forbidden)),
    findings: [
      "error metrics-api-unavailable",
      "warning client-clock-difference",
      "warning nodes-proxy-held",
      "info permissions-insufficient",
    ],
  },
  {
    name: "what nobody wants to be told of, with what follows from it",
    evidence: walked(both(missing("worker-1"), logged(refused("worker-1")), proxied)),
    options: { ignore: ["kubelet-connection-refused"] },
    findings: ["warning nodes-proxy-held"],
  },
  {
    name: "a consequence that nobody wants to be told of",
    evidence: walked(both(missing("worker-1"), logged(refused("worker-1")))),
    options: { ignore: ["node-metrics-missing"] },
    findings: ["error kubelet-connection-refused worker-1"],
  },
  {
    name: "stages that are not wanted",
    evidence: walked(
      both(missing("worker-1"), logged(refused("worker-1")), (evidence) => {
        evidence.stages = ["client", "data"];
      }),
    ),
    findings: ["error node-metrics-missing worker-1"],
  },
  {
    name: "harmless chatter",
    evidence: broken(
      logged("E1124 09:59:50.000000       1 reflector.go:158] watch of *v1.Node ended with: very short watch"),
    ),
    findings: ["error metrics-api-unavailable"],
  },
];

describe("findings", () => {
  test.for(CASES)("$name", ({ evidence, options, findings }) => {
    expect(diagnose(evidence, options).findings.map(told)).toEqual(findings);
  });
});

test("a finding has the commands of this cluster, its evidence with the log first, and consequences without remedies", () => {
  const { findings } = diagnose(
    walked(
      both(
        missing("worker-1"),
        unreachable("worker-1"),
        logged(scrape("worker-1", "no route to host")),
        ({ summaries }) => {
          summaries["worker-1"] = failed(
            "unavailable",
            "",
            "error trying to reach service: dial tcp 10.0.0.1:10250: connect: no route to host",
          );
        },
      ),
    ),
  );
  const [finding] = findings;
  expect(findings).toHaveLength(1);
  expect(finding?.id).toBe("kubelet-no-route");
  expect(finding?.nodes).toEqual(["worker-1"]);
  expect(finding?.nodesOf).toBe(2);
  expect(finding?.evidence.map(({ stage }) => stage)).toEqual(["log", "nodes"]);
  expect(finding?.remedies.length).toBeGreaterThan(0);
  expect(finding?.consequences.map(({ id, remedies }) => [id, remedies.length])).toEqual([
    ["node-metrics-missing", 0],
    ["kubelet-summary-unreachable", 0],
  ]);
});
