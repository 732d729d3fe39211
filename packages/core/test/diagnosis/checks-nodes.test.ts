import { describe } from "vitest";
import { autoscalers } from "../../src/diagnosis/checks/consumers/autoscalers.ts";
import { dnsPods } from "../../src/diagnosis/checks/dns/dns-pods.ts";
import { hosts } from "../../src/diagnosis/checks/dns/hosts.ts";
import { addresses } from "../../src/diagnosis/checks/nodes/addresses.ts";
import { ready } from "../../src/diagnosis/checks/nodes/ready.ts";
import { signingRequests } from "../../src/diagnosis/checks/nodes/signing-requests.ts";
import { summaries } from "../../src/diagnosis/checks/nodes/summaries.ts";
import type { ClusterNode, Evidence, SigningRequest, SummaryDigest } from "../../src/index.ts";
import { broken, type Change, failed, had, type Writable, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

const flagged =
  (args: readonly string[]): Change =>
  ({ objects }) => {
    had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).args = [...args];
  };
const both =
  (...changes: readonly Change[]): Change =>
  (evidence) => {
    for (const change of changes) change(evidence);
  };
const first =
  (change: (node: Writable<ClusterNode>) => void): Change =>
  ({ objects }) =>
    change(had(objects.nodes?.value?.[0]));
const noWorkload: Change = ({ objects }) => {
  objects.workloads = undefined;
};

describe("ready", () => {
  const says = (status: string, reason?: string, message?: string): Evidence =>
    walked(
      first((node) => {
        node.status.conditions = [{ type: "Ready", status, reason, message }];
      }),
    );
  checkTable(ready, [
    ["all", walked(), []],
    [
      "not known",
      walked(
        first((node) => {
          node.status.conditions = [];
        }),
      ),
      [],
    ],
    [
      "not",
      says("Unknown", "NodeStatusUnknown", "Kubelet stopped posting node status."),
      [["node-not-ready", "Ready=Unknown NodeStatusUnknown: Kubelet stopped posting node status.", "worker-1"]],
    ],
    ["without words", says("False"), [["node-not-ready", "Ready=False no reason: no message", "worker-1"]]],
  ]);
});

describe("addresses", () => {
  checkTable(addresses, [
    ["chosen", broken(), []],
    ["metrics arrive", walked(flagged(["--kubelet-preferred-address-types=ExternalIP"])), []],
    ["not read", broken(noWorkload), []],
    [
      "none of the types",
      broken(
        both(
          flagged(["--kubelet-preferred-address-types=ExternalIP, ExternalDNS"]),
          first((node) => {
            node.status.addresses = [];
          }),
        ),
      ),
      [
        ["address-type-no-match", "no address of type ExternalIP, ExternalDNS; it has none", "worker-1"],
        [
          "address-type-no-match",
          "no address of type ExternalIP, ExternalDNS; it has InternalIP, Hostname",
          "worker-2",
        ],
      ],
    ],
    ["the usual port", broken(flagged([])), []],
    [
      "another port",
      broken(
        both(
          flagged(["--kubelet-port=10251"]),
          first((node) => {
            node.status.kubeletPort = undefined;
          }),
        ),
      ),
      [
        ["kubelet-connection-refused", "metrics-server asks port 10251; the kubelet has 10250", "worker-1"],
        ["kubelet-connection-refused", "metrics-server asks port 10251; the kubelet has 10250", "worker-2"],
      ],
    ],
    ["the port of HTTP", broken(flagged(["--kubelet-port=10255"])), []],
  ]);
});

describe("signing requests", () => {
  const request = (
    name: string,
    more: {
      readonly user?: string | undefined;
      readonly created?: string;
      readonly issued?: boolean;
      readonly conditions?: SigningRequest["status"]["conditions"];
    } = {},
  ): SigningRequest => ({
    metadata: { name, ...(more.created === undefined ? {} : { creationTimestamp: more.created }) },
    spec: {
      signerName: "kubernetes.io/kubelet-serving",
      username: "user" in more ? more.user : "system:node:worker-1",
    },
    status: { conditions: more.conditions ?? [], issued: more.issued ?? false },
  });
  const asked =
    (...requests: readonly SigningRequest[]): Change =>
    ({ objects }) => {
      had(objects.signingRequests?.value).push(...(requests as Writable<SigningRequest>[]));
    };
  const pending = (name: string, state: string) =>
    ["kubelet-serving-cert-pending", `CSR ${name} of system:node:worker-1: ${state}`, "worker-1"] as const;
  checkTable(signingRequests, [
    ["none", broken(), []],
    [
      "not read",
      broken(({ objects }) => {
        objects.signingRequests = undefined;
      }),
      [],
    ],
    ["pending", broken(asked(request("a"))), [pending("a", "pending")]],
    ["metrics arrive", walked(asked(request("a"))), []],
    ["twice at an unknown time", broken(asked(request("a"), request("b"))), [pending("b", "pending")]],
    ["of nobody known", broken(asked(request("a", { user: "anna" }), request("b", { user: undefined }))), []],
    [
      "denied",
      broken(asked(request("a", { conditions: [{ type: "Denied", status: "True", message: "wrong address" }] }))),
      [pending("a", "Denied: wrong address")],
    ],
    [
      "failed",
      broken(asked(request("a", { conditions: [{ type: "Failed", status: "True", reason: "SignerError" }] }))),
      [pending("a", "Failed: SignerError")],
    ],
    [
      "approved, not signed",
      broken(asked(request("a", { conditions: [{ type: "Approved", status: "True" }] }))),
      [pending("a", "Approved: no reason")],
    ],
    [
      "asked again",
      broken(
        asked(
          request("old", { created: "2026-11-24T09:00:00Z" }),
          request("new", { created: "2026-11-24T09:10:00Z", issued: true }),
          request("older", { created: "2026-11-24T08:00:00Z" }),
        ),
      ),
      [],
    ],
  ]);
});

describe("summaries", () => {
  const says = (change: Partial<SummaryDigest>): Evidence =>
    walked(({ summaries: all }) => {
      Object.assign(had(all["worker-1"]?.value), change);
    });
  const fails = (reason: string, body?: string): Evidence =>
    walked((evidence) => {
      evidence.summaries["worker-1"] = failed(reason, `told: ${reason}`, body);
    });
  const REFUSED = "error trying to reach service: dial tcp 10.0.0.1:10250: connect: connection refused";
  checkTable(summaries, [
    ["healthy", walked(), []],
    ["403", fails("forbidden"), []],
    ["unreachable", fails("timeout"), [["kubelet-summary-unreachable", "told: timeout", "worker-1"]]],
    [
      "unreachable, and why",
      fails("unavailable", REFUSED),
      [
        ["kubelet-summary-unreachable", REFUSED, "worker-1"],
        ["kubelet-connection-refused", REFUSED, "worker-1"],
      ],
    ],
    [
      "unreachable, and why, in a Status",
      fails("unavailable", JSON.stringify({ kind: "Status", apiVersion: "v1", message: REFUSED, code: 503 })),
      [
        ["kubelet-summary-unreachable", REFUSED, "worker-1"],
        ["kubelet-connection-refused", REFUSED, "worker-1"],
      ],
    ],
    [
      "a Status that is none",
      fails("unavailable", '{"kind":"Status","message":"\\x"}'),
      [["kubelet-summary-unreachable", '{"kind":"Status","message":"\\x"}', "worker-1"]],
    ],
    ["of no time", says({ cpuTime: undefined }), []],
    [
      "old",
      says({ cpuTime: "2026-11-24T09:55:00Z" }),
      [["kubelet-stale", "its CPU sample is of 2026-11-24T09:55:00Z, 300 s old", "worker-1"]],
    ],
    [
      "ahead",
      says({ cpuTime: "2026-11-24T10:05:00Z" }),
      [["clock-skew", "its CPU sample is of 2026-11-24T10:05:00Z, 300 s in the future", "worker-1"]],
    ],
    [
      "no CPU",
      says({ nodeCpuZero: true }),
      [["zero-usage-metrics", "the kubelet counts no CPU of the node", "worker-1"]],
    ],
    [
      "no memory",
      says({ nodeMemoryZero: true }),
      [["zero-usage-metrics", "the kubelet counts no memory of the node", "worker-1"]],
    ],
  ]);
});

const byName = flagged(["--kubelet-preferred-address-types=Hostname"]);
const dnsDown: Change = ({ objects }) => {
  had(objects.dnsPods?.value?.[0]).status.conditions = [];
};

describe("pods of DNS", () => {
  checkTable(dnsPods, [
    ["one is ready", broken(byName), []],
    ["not needed", broken(dnsDown), []],
    ["the workload is not known", broken(both(dnsDown, noWorkload)), []],
    ["metrics arrive", walked(both(byName, dnsDown)), []],
    ["none is ready", broken(both(byName, dnsDown)), [["dns-pods-down", "none of the 1 pods of cluster DNS is ready"]]],
    [
      "none",
      broken(
        both(byName, ({ objects }) => {
          had(objects.dnsPods?.value).splice(0);
        }),
      ),
      [["dns-pods-down", "no pods of cluster DNS"]],
    ],
    [
      "not read",
      broken(
        both(byName, ({ objects }) => {
          objects.dnsPods = undefined;
        }),
      ),
      [],
    ],
  ]);
});

describe("hosts", () => {
  const corefile =
    (text: string): Change =>
    ({ objects }) => {
      had(objects.dnsConfig?.value).data = { Corefile: text };
    };
  const missing = (name: string) =>
    ["dns-hosts-missing", `metrics-server looks up ${name}; no hosts block of the Corefile names it`, name] as const;
  checkTable(hosts, [
    ["addresses", broken(), []],
    ["no hosts", broken(byName), [missing("worker-1"), missing("worker-2")]],
    ["metrics arrive", walked(byName), []],
    [
      "one of two",
      broken(both(byName, corefile(".:53 {\n  hosts {\n    10.0.0.1 Worker-1 w1\n    fallthrough\n  }\n}"))),
      [missing("worker-2")],
    ],
    ["IPv6", broken(both(byName, corefile("hosts {\n  fd00::1 worker-1 worker-2\n}"))), []],
    [
      "not read",
      broken(
        both(byName, ({ objects }) => {
          objects.dnsConfig = undefined;
        }),
      ),
      [],
    ],
    [
      "no Corefile",
      broken(
        both(byName, ({ objects }) => {
          had(objects.dnsConfig?.value).data = {};
        }),
      ),
      [],
    ],
  ]);
});

describe("autoscalers", () => {
  const says = (reason: string | undefined, message?: string, status = "False"): Evidence =>
    walked(({ objects }) => {
      had(objects.autoscalers?.value).push({
        metadata: { name: "web", namespace: "shop" },
        spec: { scaleTargetRef: { kind: "Deployment", name: "web" }, metrics: [] },
        status: { conditions: [{ type: "ScalingActive", status, reason, message }] },
      });
    });
  const REQUEST =
    "the HPA was unable to compute the replica count: failed to get cpu utilization: missing request for cpu in container app of Pod web-1";
  checkTable(autoscalers, [
    ["none", walked(), []],
    [
      "not read",
      walked(({ objects }) => {
        objects.autoscalers = undefined;
      }),
      [],
    ],
    ["active", says("ValidMetricFound", "ok", "True"), []],
    ["switched off", says("ScalingDisabled", "scaling is disabled"), []],
    ["without a reason", says(undefined), []],
    [
      "a missing request",
      says("FailedGetResourceMetric", REQUEST),
      [["hpa-missing-request", `FailedGetResourceMetric: ${REQUEST}`]],
    ],
    ["without words", says("FailedGetResourceMetric"), [["hpa-metrics-api-unavailable", "FailedGetResourceMetric: "]]],
  ]);
});
