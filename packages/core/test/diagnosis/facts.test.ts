import { describe, expect, test } from "vitest";
import { OFFICIAL_FACTS } from "../../src/diagnosis/remedy-facts.ts";
import { type Evidence, type RemedyFacts, remedyFacts } from "../../src/index.ts";
import { type Change, had, type Writable, walked } from "./healthy-cluster.ts";

const NODES = [
  {
    name: "worker-1",
    addresses: [
      { type: "InternalIP", address: "10.0.0.1" },
      { type: "Hostname", address: "worker-1" },
    ],
  },
  {
    name: "worker-2",
    addresses: [
      { type: "InternalIP", address: "10.0.0.2" },
      { type: "Hostname", address: "worker-2" },
    ],
  },
];

const FLAGS = [
  "--secure-port=10250",
  "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
  "--kubelet-use-node-status-port",
  "--metric-resolution=15s",
];

const HEALTHY: RemedyFacts = {
  workload: { ...OFFICIAL_FACTS.workload, flags: FLAGS, portIndex: 0 },
  service: { namespace: "kube-system", name: "metrics-server" },
  apiService: "v1beta1.metrics.k8s.io",
  version: "0.8.1",
  nodes: NODES,
  allNodes: NODES,
  coreDns: { namespace: "kube-system", configMap: "coredns", corefile: ".:53 {\n    forward . /etc/resolv.conf\n}\n" },
  pendingCertificates: [],
  user: "anna",
  ofCluster: true,
};

test("the facts of a whole walk", () => {
  expect(remedyFacts(walked())).toEqual(HEALTHY);
});

test("where nothing was read, the names of the official manifests", () => {
  const facts = remedyFacts(
    walked((evidence) => {
      evidence.client = {};
      evidence.objects = {};
    }),
  );
  expect(facts).toEqual({ ...OFFICIAL_FACTS, ofCluster: true });
});

const ROWS: readonly { readonly name: string; readonly change: Change; readonly facts: Partial<RemedyFacts> }[] = [
  {
    name: "a DaemonSet of a chart, with a container beside and flags in its command",
    change: ({ objects }) => {
      const workload = had(objects.workloads?.value?.[0]);
      workload.kind = "DaemonSet";
      workload.metadata = { name: "metrics" };
      const spec = workload.spec.template.spec;
      const container = had(spec.containers[0]);
      spec.serviceAccountName = undefined;
      spec.containers = [
        { name: "istio-proxy", ports: [], env: [] },
        {
          ...container,
          image: "example.org/metrics-server",
          args: undefined,
          command: ["/metrics-server", "--cert-dir=/tmp"],
        },
      ];
    },
    facts: {
      workload: {
        kind: "daemonset",
        namespace: "default",
        name: "metrics",
        container: "metrics-server",
        containerIndex: 1,
        flagsIn: "command",
        flags: ["/metrics-server", "--cert-dir=/tmp"],
        serviceAccount: "default",
        selector: "k8s-app=metrics-server",
      },
    },
  },
  {
    name: "no flags at all",
    change: ({ objects }) => {
      const container = had(objects.workloads?.value?.[0]?.spec.template.spec.containers[0]);
      container.args = undefined;
      container.command = ["/metrics-server"];
      container.image = undefined;
    },
    facts: { workload: { ...OFFICIAL_FACTS.workload, flagsIn: "none", flags: [] } },
  },
  {
    name: "no container",
    change: ({ objects }) => {
      had(objects.workloads?.value?.[0]?.spec.template.spec).containers = [];
    },
    facts: { workload: { ...OFFICIAL_FACTS.workload, flagsIn: "none", flags: [] } },
  },
  {
    name: "the Service where no APIService was read",
    change: ({ objects }) => {
      objects.apiServices = undefined;
      had(objects.service?.value).metadata = { name: "metrics", namespace: "monitoring" };
    },
    facts: { service: { namespace: "monitoring", name: "metrics" } },
  },
  {
    name: "the Service of the APIService, though it does not exist",
    change: ({ objects }) => {
      objects.service = undefined;
      had(objects.apiServices?.value?.[0]?.spec.service).namespace = "monitoring";
    },
    facts: { service: { namespace: "monitoring", name: "metrics-server" } },
  },
  {
    name: "Helm",
    change: ({ objects }) => {
      const { metadata } = had(objects.workloads?.value?.[0]);
      metadata.labels = { "app.kubernetes.io/managed-by": "Helm", "helm.sh/chart": "metrics-server-3.13.0" };
      metadata.annotations = { "meta.helm.sh/release-name": "ms", "meta.helm.sh/release-namespace": "monitoring" };
    },
    facts: { helm: { release: "ms", namespace: "monitoring", chart: "metrics-server-3.13.0" } },
  },
  {
    name: "Helm, whose chart is not said",
    change: ({ objects }) => {
      const { metadata } = had(objects.workloads?.value?.[0]);
      metadata.labels = { "app.kubernetes.io/managed-by": "Helm" };
      metadata.annotations = { "meta.helm.sh/release-name": "ms", "meta.helm.sh/release-namespace": "monitoring" };
    },
    facts: { helm: { release: "ms", namespace: "monitoring", chart: "metrics-server" } },
  },
  {
    name: "labels of Helm without its annotations",
    change: ({ objects }) => {
      const { metadata } = had(objects.workloads?.value?.[0]);
      metadata.labels = { "app.kubernetes.io/managed-by": "Helm" };
    },
    facts: {},
  },
  {
    name: "no labels",
    change: ({ objects }) => {
      had(objects.workloads?.value?.[0]).metadata.labels = undefined;
    },
    facts: {},
  },
  {
    name: "requests of kubelets: those that wait",
    change: ({ objects }) => {
      const spec = { signerName: "kubernetes.io/kubelet-serving" };
      had(objects.signingRequests?.value).push(
        { metadata: { name: "waits" }, spec, status: { conditions: [], issued: false } },
        {
          metadata: { name: "denied" },
          spec,
          status: { conditions: [{ type: "Denied", status: "True" }], issued: false },
        },
        { metadata: { name: "issued" }, spec, status: { conditions: [], issued: true } },
      );
    },
    facts: { pendingCertificates: ["waits"] },
  },
  {
    name: "requests whose names are flags or no names",
    change: ({ objects }) => {
      const spec = { signerName: "kubernetes.io/kubelet-serving" };
      had(objects.signingRequests?.value).push(
        ...["--kubeconfig=evil", "a b", "a\nb", "csr-a"].map((name) => ({
          metadata: { name },
          spec,
          status: { conditions: [], issued: false },
        })),
      );
    },
    facts: { pendingCertificates: ["csr-a"] },
  },
  ...["release-name", "release-namespace"].map((annotation) => ({
    name: `Helm, whose ${annotation} is a flag`,
    change: ({ objects }: Writable<Evidence>) => {
      const { metadata } = had(objects.workloads?.value?.[0]);
      metadata.labels = { "app.kubernetes.io/managed-by": "Helm" };
      metadata.annotations = {
        "meta.helm.sh/release-name": "ms",
        "meta.helm.sh/release-namespace": "monitoring",
        [`meta.helm.sh/${annotation}`]: "--post-renderer=./evil",
      };
    },
    facts: {},
  })),
  {
    name: "Helm, whose chart is a flag",
    change: ({ objects }) => {
      const { metadata } = had(objects.workloads?.value?.[0]);
      metadata.labels = { "app.kubernetes.io/managed-by": "Helm", "helm.sh/chart": "--post-renderer=./evil" };
      metadata.annotations = { "meta.helm.sh/release-name": "ms", "meta.helm.sh/release-namespace": "monitoring" };
    },
    facts: {},
  },
  {
    name: "a Service that the APIService names, whose name is a flag: the one that was read",
    change: ({ objects }) => {
      had(objects.apiServices?.value?.[0]?.spec.service).name = "--kubeconfig=evil";
      had(objects.service?.value).metadata = { name: "metrics", namespace: "monitoring" };
    },
    facts: { service: { namespace: "monitoring", name: "metrics" } },
  },
  {
    name: "names of evidence that are flags",
    change: ({ objects }) => {
      objects.apiServices = undefined;
      had(objects.service?.value).metadata = { name: "--kubeconfig=evil", namespace: "monitoring" };
      const workload = had(objects.workloads?.value?.[0]);
      workload.metadata.name = "-f";
      had(objects.dnsConfig?.value).metadata = { name: "--kubeconfig=evil" };
    },
    facts: { workload: OFFICIAL_FACTS.workload, coreDns: undefined },
  },
  {
    name: "CoreDNS of a namespace that is not said",
    change: ({ objects }) => {
      had(objects.dnsConfig?.value).metadata = { name: "coredns" };
    },
    facts: {},
  },
];

describe("facts", () => {
  test.for(ROWS)("$name", ({ change, facts }) => {
    const { version: _, ...made } = remedyFacts(walked(change));
    const { version: __, ...healthy } = HEALTHY;
    expect(made).toEqual({ ...healthy, ...facts });
  });
});

test("a Corefile that is not there", () => {
  const facts = remedyFacts(
    walked(({ objects }) => {
      had(objects.dnsConfig?.value).data = {};
    }),
  );
  expect(facts.coreDns).toBeUndefined();
});
