import { describe } from "vitest";
import { available } from "../../src/diagnosis/checks/registration/available.ts";
import { discovery } from "../../src/diagnosis/checks/registration/discovery.ts";
import { foreignBackend } from "../../src/diagnosis/checks/registration/foreign-backend.ts";
import { installed } from "../../src/diagnosis/checks/registration/installed.ts";
import type { Evidence } from "../../src/index.ts";
import { failed, had, walked } from "./healthy-cluster.ts";
import { checkTable } from "./seen-by.ts";

const registered = (...names: string[]): Evidence =>
  walked(({ objects }) => {
    const services = had(objects.apiServices?.value);
    const [first] = services.splice(0);
    for (const name of names) services.push({ ...had(first), metadata: { name } });
  });

const unreadable = (versions: readonly string[] | undefined, metrics: string): Evidence =>
  walked((evidence) => {
    evidence.objects.apiServices = failed("forbidden");
    evidence.discovery =
      versions === undefined
        ? failed("not-found")
        : { ...failed("x"), failure: undefined, value: { versions: versions.map((version) => ({ version })) } };
    evidence.nodeMetrics = failed(metrics);
  });

const GONE = [
  "metrics-api-not-installed",
  "metrics.k8s.io is not found, and APIServices can't be read to see whether it is registered",
] as const;

describe("installed", () => {
  checkTable(installed, [
    ["v1beta1", walked(), []],
    ["both versions", registered("v1.metrics.k8s.io", "v1beta1.metrics.k8s.io"), []],
    ["none", registered(), [["metrics-api-not-installed", "no APIService of the group metrics.k8s.io"]]],
    [
      "v1 alone",
      registered("v1.metrics.k8s.io"),
      [["metrics-api-wrong-version", "APIServices of the group: v1.metrics.k8s.io"]],
    ],
    ["not readable, not in discovery, not found", unreadable([], "not-found"), [GONE]],
    ["not readable, no discovery of the group", unreadable(undefined, "not-found"), [GONE]],
    ["not readable, in discovery", unreadable(["v1beta1"], "not-found"), []],
    ["not readable, but it answers", unreadable([], "unavailable"), []],
    [
      "nothing was read",
      walked((evidence) => {
        evidence.objects.apiServices = undefined;
        evidence.discovery = undefined;
      }),
      [],
    ],
  ]);
});

const condition = (reason: string | undefined, message: string | undefined, status = "False"): Evidence =>
  walked(({ objects }) => {
    had(objects.apiServices?.value?.[0]).status.conditions = [{ type: "Available", status, reason, message }];
  });

const URL = "https://10.96.1.1:443/apis/metrics.k8s.io/v1beta1";

describe("available", () => {
  checkTable(available, [
    ["True", walked(), []],
    [
      "no condition",
      walked(({ objects }) => {
        had(objects.apiServices?.value?.[0]).status.conditions = [];
      }),
      [],
    ],
    [
      "not read",
      walked(({ objects }) => {
        objects.apiServices = undefined;
      }),
      [],
    ],
    ...(
      [
        ["ServiceNotFound", "apiservice-service-not-found"],
        ["ServicePortError", "apiservice-service-port"],
        ["MissingEndpoints", "apiservice-missing-endpoints"],
        ["EndpointsNotFound", "apiservice-missing-endpoints"],
      ] as const
    ).map(
      ([reason, rule]) => [reason, condition(reason, "told"), [[rule, `Available=False ${reason}: told`]]] as const,
    ),
    [
      "ServiceAccessError",
      condition("ServiceAccessError", "service/metrics-server cannot be accessed due to: etcd"),
      [["metrics-api-unavailable", "service/metrics-server cannot be accessed due to: etcd"]],
    ],
    [
      "404 of one version while another is served",
      walked(({ objects }) => {
        const all = had(objects.apiServices?.value);
        const message = `failing or missing response from ${URL}: bad status from ${URL}: 404`;
        const conditions = [{ type: "Available", status: "False", reason: "FailedDiscoveryCheck", message }];
        all.push({ ...had(all[0]), metadata: { name: "v1.metrics.k8s.io" }, status: { conditions } });
      }),
      [
        ["apiservice-bad-status", `failing or missing response from ${URL}: bad status from ${URL}: 404`],
        ["metrics-api-wrong-version", `failing or missing response from ${URL}: bad status from ${URL}: 404`],
      ],
    ],
    [
      "404 of the only version",
      condition("FailedDiscoveryCheck", `bad status from ${URL}: 404`),
      [["apiservice-bad-status", `bad status from ${URL}: 404`]],
    ],
    ["nothing told", condition(undefined, undefined, "Unknown"), [["metrics-api-unavailable", "no message"]]],
    ...(
      [
        [`dial tcp 10.96.1.1:443: connect: no route to host`, "apiservice-no-route"],
        [`dial tcp 10.96.1.1:443: connect: connection refused`, "apiservice-connection-refused"],
        ["context deadline exceeded", "apiservice-discovery-timeout"],
        [`bad status from ${URL}: 403`, "apiservice-bad-status"],
        ["x509: certificate signed by unknown authority", "apiservice-tls"],
      ] as const
    ).map(([tail, rule]) => {
      const message = `failing or missing response from ${URL}: ${tail.startsWith("bad") ? tail : `Get "${URL}": ${tail}`}`;
      return [`FailedDiscoveryCheck: ${tail}`, condition("FailedDiscoveryCheck", message), [[rule, message]]] as const;
    }),
  ]);
});

const backend = (name: string, image?: string): Evidence =>
  walked(({ objects }) => {
    had(had(objects.apiServices?.value?.[0]).spec.service).name = name;
    if (image === undefined) objects.workloads = undefined;
    else had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]).image = image;
  });

describe("foreign backend", () => {
  checkTable(foreignBackend, [
    ["metrics-server", walked(), []],
    [
      "an adapter by its Service",
      backend("prometheus-adapter"),
      [["apiservice-foreign-backend", "v1beta1.metrics.k8s.io is served by kube-system/prometheus-adapter"]],
    ],
    [
      "an adapter by its image",
      backend("metrics", "ghcr.io/kedacore/keda-metrics-apiserver:2.17"),
      [
        [
          "apiservice-foreign-backend",
          "v1beta1.metrics.k8s.io is served by kube-system/metrics, image ghcr.io/kedacore/keda-metrics-apiserver:2.17",
        ],
      ],
    ],
    [
      "a program that nobody knows",
      walked(({ objects }) => {
        const workload = had(objects.workloads?.value?.[0]);
        workload.metadata.name = "web";
        workload.spec.template.metadata.labels = { app: "web" };
        workload.spec.template.spec.containers = [{ name: "web", ports: [], env: [] }];
      }),
      [["apiservice-foreign-backend", "v1beta1.metrics.k8s.io is served by kube-system/metrics-server"]],
    ],
    [
      "served locally",
      walked(({ objects }) => {
        had(objects.apiServices?.value?.[0]).spec.service = undefined;
      }),
      [],
    ],
    [
      "not read",
      walked(({ objects }) => {
        objects.apiServices = undefined;
      }),
      [],
    ],
  ]);
});

describe("discovery", () => {
  checkTable(discovery, [
    ["current", walked(), []],
    [
      "stale",
      walked(({ discovery: reading }) => {
        had(reading?.value?.versions[0]).freshness = "Stale";
      }),
      [["metrics-api-unavailable", "metrics.k8s.io/v1beta1: freshness Stale"]],
    ],
    [
      "not read",
      walked((evidence) => {
        evidence.discovery = undefined;
      }),
      [],
    ],
  ]);
});
