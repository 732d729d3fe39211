import { describe } from "vitest";
import { clock } from "../../src/diagnosis/checks/client/clock.ts";
import { connection } from "../../src/diagnosis/checks/client/connection.ts";
import { metricsAccess } from "../../src/diagnosis/checks/permissions/metrics-access.ts";
import { nodesProxy } from "../../src/diagnosis/checks/permissions/nodes-proxy.ts";
import { unreadable } from "../../src/diagnosis/checks/permissions/unreadable.ts";
import { failed, had, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

const unusable = (reason: string, body?: string) =>
  walked(({ client }) => {
    client.failure = { reason, message: `cannot: ${reason}`, ...(body === undefined ? {} : { body }) };
  });

describe("connection", () => {
  checkTable(connection, [
    ["a server that answers", walked(), []],
    ["a kubeconfig", unusable("kubeconfig"), [["client-kubeconfig-unusable", "cannot: kubeconfig"]]],
    ["credentials", unusable("unauthorized", "Unauthorized"), [["client-credentials-refused", "Unauthorized"]]],
    ["a certificate", unusable("certificate"), [["client-server-certificate", "cannot: certificate"]]],
    ["a closed port", unusable("refused"), [["client-server-unreachable", "cannot: refused"]]],
    [
      "no server",
      walked((evidence) => {
        evidence.client = { context: "test", failure: { reason: "kubeconfig", message: "no cluster" } };
      }),
      [["client-kubeconfig-unusable", "no cluster"]],
    ],
    [
      "nothing at all",
      walked((evidence) => {
        evidence.client = { failure: { reason: "kubeconfig", message: "no file" } };
      }),
      [["client-kubeconfig-unusable", "no file"]],
    ],
  ]);
});

const differing = (clockDifference: number | undefined) =>
  walked(({ client }) => {
    client.clockDifference = clockDifference;
  });

describe("clock", () => {
  checkTable(clock, [
    ["a minute", differing(-60_000), []],
    ["not known", differing(undefined), []],
    [
      "behind",
      differing(-61_000),
      [["client-clock-difference", "the API server's clock is 61 s behind this computer's"]],
    ],
    [
      "ahead",
      differing(3_600_000),
      [["client-clock-difference", "the API server's clock is 3600 s ahead of this computer's"]],
    ],
  ]);
});

describe("permissions", () => {
  const denied = walked(({ permissions }) => {
    had(permissions?.value).push(
      { verb: "list", group: "metrics.k8s.io", resource: "pods", allowed: false, reason: "no RBAC policy matched" },
      { verb: "get", group: "", resource: "pods", subresource: "log", namespace: "kube-system", allowed: false },
    );
  });
  const unread = walked((evidence) => {
    evidence.permissions = failed("forbidden");
  });
  checkTable(metricsAccess, [
    ["all", walked(), []],
    ["not read", unread, []],
    [
      "some",
      denied,
      [
        ["user-rbac-metrics-api", "no permission to list pods.metrics.k8s.io: no RBAC policy matched"],
        ["permissions-insufficient", "no permission to get pods/log in kube-system"],
      ],
    ],
  ]);
  checkTable(unreadable, [
    ["all was read", walked(), []],
    [
      "what was forbidden, one kubelet and one log for all",
      walked((evidence) => {
        evidence.objects.apiServices = failed("forbidden");
        evidence.objects.pods = failed("timeout");
        evidence.logs = [failed("forbidden"), failed("forbidden")];
        evidence.summaries = { "worker-1": failed("unavailable"), "worker-2": failed("forbidden") };
      }),
      [
        ["permissions-insufficient", "not checked: needs list on apiservices.apiregistration.k8s.io"],
        ["permissions-insufficient", "not checked: needs get on pods/log"],
        ["permissions-insufficient", "not checked: needs get on nodes/proxy"],
      ],
    ],
  ]);
  const held = walked(({ permissions }) => {
    had(permissions?.value?.[2]).allowed = true;
  });
  checkTable(nodesProxy, [
    ["nodes/proxy is not held", walked(), []],
    ["nodes/proxy is not known of", unread, []],
    ["nodes/proxy is held", held, [["nodes-proxy-held", "allowed to get nodes/proxy"]]],
  ]);
});
