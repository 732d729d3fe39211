import { describe } from "vitest";
import { contradictions } from "../../src/diagnosis/checks/workload/contradictions.ts";
import { existence } from "../../src/diagnosis/checks/workload/existence.ts";
import { hostPort } from "../../src/diagnosis/checks/workload/host-port.ts";
import { knownFlags } from "../../src/diagnosis/checks/workload/known-flags.ts";
import { probes } from "../../src/diagnosis/checks/workload/probes.ts";
import { proxyEnvironment } from "../../src/diagnosis/checks/workload/proxy-environment.ts";
import { rollout } from "../../src/diagnosis/checks/workload/rollout.ts";
import type { ContainerSpec, Evidence, WorkloadObject } from "../../src/index.ts";
import { broken, type Change, had, type Writable, walked } from "./healthy-cluster.ts";
import { checkTable, type Row } from "./seen-by.ts";

const noWorkload: Change = ({ objects }) => {
  objects.workloads = undefined;
};
const workloads =
  (change: (all: Writable<WorkloadObject>[]) => void): Change =>
  ({ objects }) =>
    change(had(objects.workloads?.value));
const workload = (change: (first: Writable<WorkloadObject>) => void): Change =>
  workloads(([first]) => change(had(first)));
const container = (change: (first: Writable<ContainerSpec>) => void): Evidence =>
  broken(workload(({ spec }) => change(had(spec.template.spec.containers[0]))));

describe("existence", () => {
  const without = (name: string | undefined): Evidence =>
    walked((evidence) => {
      workloads((all) => all.splice(0))(evidence);
      const spec = had(evidence.objects.apiServices?.value?.[0]).spec;
      if (name === undefined) spec.service = undefined;
      else had(spec.service).name = name;
    });
  checkTable(existence, [
    ["one", walked(), []],
    ["not read", walked(noWorkload), []],
    ["none", without("metrics-server"), [["workload-not-found", "no Deployment and no DaemonSet of metrics-server"]]],
    ["none, but an adapter", without("prometheus-adapter"), []],
    ["none, served locally", without(undefined), []],
    [
      "scaled to zero",
      walked(
        workload(({ spec }) => {
          spec.replicas = 0;
        }),
      ),
      [["workload-scaled-to-zero", "Deployment kube-system/metrics-server wants 0 replicas"]],
    ],
    [
      "two",
      walked(
        workloads((all) => {
          const { namespace: _, ...metadata } = had(all[0]).metadata;
          all.push({ ...had(all[0]), kind: "DaemonSet", metadata });
        }),
      ),
      [["workload-bundled-twice", "Deployment kube-system/metrics-server, DaemonSet default/metrics-server"]],
    ],
  ]);
});

describe("rollout", () => {
  const says = (type: string, status: string, reason: string, message?: string): Evidence =>
    walked(
      workload((first) => {
        first.status.conditions = [{ type, status, reason, message }];
      }),
    );
  checkTable(rollout, [
    ["goes on", walked(), []],
    ["not read", walked(noWorkload), []],
    [
      "stuck",
      says(
        "Progressing",
        "False",
        "ProgressDeadlineExceeded",
        'ReplicaSet "metrics-server-1" has timed out progressing.',
      ),
      [
        [
          "workload-rollout-stuck",
          'Deployment kube-system/metrics-server: ProgressDeadlineExceeded: ReplicaSet "metrics-server-1" has timed out progressing.',
        ],
      ],
    ],
    [
      "pods refused",
      says(
        "ReplicaFailure",
        "True",
        "FailedCreate",
        'pods "metrics-server-1" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
      ),
      [
        [
          "admission-blocked",
          'pods "metrics-server-1" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
        ],
      ],
    ],
    ["pods not made", says("ReplicaFailure", "True", "FailedCreate"), [["workload-rollout-stuck", ""]]],
    ["another condition", says("Available", "False", "MinimumReplicasUnavailable", "no"), []],
  ]);
});

const flagged = (args: readonly string[], image = "metrics-server:v0.8.1"): Evidence =>
  container((first) => {
    first.args = [...args];
    first.image = image;
  });

describe("flags of the version", () => {
  checkTable(knownFlags, [
    ["known ones", broken(), []],
    ["those of an unknown version", flagged(["--source=kubernetes"], "metrics-server:latest"), []],
    ["one that is in no table", flagged(["--frobnicate", "--constructor=1"]), []],
    [
      "too old",
      flagged(["--kubelet-request-timeout=5s"], "metrics-server:v0.6.4"),
      [
        [
          "flag-unknown",
          "--kubelet-request-timeout=5s: not known by metrics-server 0.6.4: there is no such flag before 0.7",
        ],
      ],
    ],
    [
      "gone",
      flagged(["--logtostderr", "--source", "kubernetes"]),
      [
        [
          "flag-unknown",
          "--logtostderr: not known by metrics-server 0.8.1: gone since 0.7; use nothing: logs go to standard error",
        ],
        [
          "flag-unknown",
          "--source kubernetes: not known by metrics-server 0.8.1: gone since 0.3; use the --kubelet-… flags",
        ],
      ],
    ],
    [
      "gone, but metrics arrive",
      walked(
        workload(({ spec }) => {
          had(spec.template.spec.containers[0]).args = ["--source=kubernetes"];
        }),
      ),
      [],
    ],
  ]);
});

describe("contradictions", () => {
  const refused = (args: readonly string[], seen: string, image?: string): Row => [
    args.join(" "),
    flagged(args, image),
    [["flag-invalid", seen]],
  ];
  const plain = (args: readonly string[], seen: string): Row => [
    args.join(" "),
    flagged(args),
    [["kubelet-plain-http", seen]],
  ];
  checkTable(contradictions, [
    ["none", broken(), []],
    ["metrics arrive", walked(), []],
    ["no flags", flagged([]), []],
    ["insecure is off", flagged(["--kubelet-insecure-tls=false", "--kubelet-certificate-authority=/ca"]), []],
    ["both of a pair", flagged(["--kubelet-client-key=/k", "--kubelet-client-certificate=/c"]), []],
    ["resolutions before 0.7", flagged(["--metric-resolution=10s"], "metrics-server:v0.6.0"), []],
    refused(
      ["--kubelet-insecure-tls", "--kubelet-certificate-authority=/ca"],
      "--kubelet-certificate-authority and --kubelet-insecure-tls exclude each other",
    ),
    refused(["--kubelet-client-key=/k"], "--kubelet-client-certificate and --kubelet-client-key need each other"),
    refused(["--metric-resolution=5s"], "--metric-resolution=5s: at least 10s"),
    refused(["--kubelet-request-timeout=0s"], "--kubelet-request-timeout=0s: must be positive"),
    refused(
      ["--metric-resolution=10s"],
      "nine tenths of --metric-resolution (10s) are less than --kubelet-request-timeout (10s)",
      "metrics-server:latest",
    ),
    plain(
      ["--deprecated-kubelet-completely-insecure"],
      "--deprecated-kubelet-completely-insecure speaks HTTP to port 10250, which is HTTPS",
    ),
    plain(["--kubelet-port=10255"], "--kubelet-port=10255 is the kubelet's HTTP port, and metrics-server speaks HTTPS"),
    ["HTTP to HTTP", flagged(["--deprecated-kubelet-completely-insecure", "--kubelet-port=10255"]), []],
  ]);
});

describe("host port", () => {
  const inHost = (port: number): Evidence =>
    broken(
      workload(({ spec }) => {
        spec.template.spec.hostNetwork = true;
        had(spec.template.spec.containers[0]).args = [`--secure-port=${port}`];
      }),
    );
  checkTable(hostPort, [
    ["the pod network", broken(), []],
    ["not read", broken(noWorkload), []],
    ["metrics arrive", walked(), []],
    ["another port", inHost(4443), []],
    ["10250", inHost(10_250), [["port-in-use", "hostNetwork: true with --secure-port=10250, the kubelet's own port"]]],
    [
      "a port of the host",
      container((first) => {
        first.ports = [{ containerPort: 4443, hostPort: 10_250 }];
      }),
      [["port-in-use", "hostPort: 10250, the kubelet's own port"]],
    ],
  ]);
});

describe("probes", () => {
  const asks = (port: number | string | undefined, scheme?: string): Evidence =>
    container((first) => {
      first.readinessProbe = { path: "/readyz", port, scheme };
      first.livenessProbe = undefined;
    });
  checkTable(probes, [
    ["the right port", broken(), []],
    ["not read", broken(noWorkload), []],
    ["metrics arrive", walked(), []],
    ["no port", asks(undefined), []],
    [
      "another port",
      asks(4443, "HTTPS"),
      [["probe-misconfigured", "readinessProbe: asks port 4443; metrics-server serves on 10250"]],
    ],
    [
      "no such port",
      asks("web", "HTTPS"),
      [
        [
          "probe-misconfigured",
          "readinessProbe: asks port web, which no container port is called; metrics-server serves on 10250",
        ],
      ],
    ],
    ["HTTP", asks("https"), [["probe-misconfigured", "readinessProbe: speaks HTTP; metrics-server serves HTTPS"]]],
  ]);
});

describe("proxy", () => {
  const env = (variables: Readonly<Record<string, string>>, change: Change = () => undefined): Evidence => {
    const evidence = container((first) => {
      first.env = Object.entries(variables).map(([name, value]) => ({ name, value }));
    }) as Writable<Evidence>;
    change(evidence);
    return evidence;
  };
  const through = (noProxy: string, ...nodes: string[]): readonly Row[2][number][] => [
    [
      "http-proxy-misconfigured",
      `requests to kubelets go through the proxy http://proxy:3128; NO_PROXY is ${noProxy}`,
      ...nodes,
    ],
  ];
  const HTTPS_PROXY = "http://proxy:3128";
  const sixes: Change = ({ objects }) => {
    for (const { status } of had(objects.nodes?.value)) status.addresses = [{ type: "InternalIP", address: "fd00::1" }];
  };
  const names: Change = ({ objects }) => {
    for (const { status, metadata } of had(objects.nodes?.value))
      status.addresses = [{ type: "Hostname", address: `${metadata.name}.nodes.local` }];
  };
  checkTable(proxyEnvironment, [
    ["none", broken(), []],
    ["not read", broken(noWorkload), []],
    ["metrics arrive", walked(), []],
    ["empty", env({ HTTPS_PROXY: "" }), []],
    ["no exceptions", env({ https_proxy: HTTPS_PROXY }), through("empty", "worker-1", "worker-2")],
    ["one exception", env({ HTTP_PROXY: HTTPS_PROXY, NO_PROXY: "10.0.0.1, " }), through("10.0.0.1, ", "worker-2")],
    ["a range", env({ HTTPS_PROXY, NO_PROXY: ".svc,10.0.0.0/16" }), []],
    ["another range", env({ HTTPS_PROXY, NO_PROXY: "10.9.0.0/16" }), through("10.9.0.0/16", "worker-1", "worker-2")],
    ["no range", env({ HTTPS_PROXY, NO_PROXY: "x/16" }), through("x/16", "worker-1", "worker-2")],
    ["everything", env({ HTTPS_PROXY, NO_PROXY: "*" }), []],
    ["IPv6", env({ HTTPS_PROXY, NO_PROXY: "fd00::/8" }, sixes), []],
    [
      "IPv6 without",
      env({ HTTPS_PROXY, NO_PROXY: "10.0.0.0/8" }, sixes),
      through("10.0.0.0/8", "worker-1", "worker-2"),
    ],
    ["a domain", env({ HTTPS_PROXY, NO_PROXY: "nodes.local" }, names), []],
    ["a domain with its dot", env({ HTTPS_PROXY, NO_PROXY: ".NODES.local" }, names), []],
    [
      "no address",
      env({ HTTPS_PROXY }, ({ objects }) => {
        for (const { status } of had(objects.nodes?.value)) status.addresses = [];
      }),
      [],
    ],
  ]);
});
