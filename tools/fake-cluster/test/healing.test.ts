import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeCluster, startFakeCluster } from "../src/index.ts";
import { kubectlMissing } from "../src/kubectl.ts";
import { runKubectl, runKubectlOn } from "./run-kubectl.ts";

/** A command line of kubectl, and what it reads from its standard input. */
type Command = readonly [line: readonly string[], input?: string];

const MANIFESTS = new URL("../../real-cluster/manifests/", import.meta.url);
const OURS = ["-n", "kube-system"];
const DEPLOYMENT = [...OURS, "patch", "deployment", "metrics-server"];
const INSECURE = '[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--kubelet-insecure-tls"}]';
const ADDRESSES = "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname";

const manifest = (name: string): string =>
  readFileSync(new URL(name, MANIFESTS), "utf8")
    .replace(/image: .*/, "image: registry.k8s.io/metrics-server/metrics-server:v0.9.0")
    .replace(/nodeSelector: .*/, "nodeSelector: { kubernetes.io/os: linux }");

const container = (change: object): string =>
  JSON.stringify({ spec: { template: { spec: { containers: [{ name: "metrics-server", ...change }] } } } });

const HOSTS = `.:53 {
    errors
    hosts {
       10.0.0.1 worker-1
       10.0.0.2 worker-2
       10.0.0.3 worker-3
       fallthrough
    }
    forward . /etc/resolv.conf
}
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: metrics-server, namespace: kube-system, labels: { k8s-app: metrics-server } }
spec:
  selector: { k8s-app: metrics-server }
  ports: [{ name: https, port: 443, protocol: TCP, targetPort: https }]
`;

/** What heals a cluster for whoever may do anything. */
const REMEDIES: readonly (readonly [scenario: string, ...commands: readonly Command[]])[] = [
  [
    "not-installed",
    [["apply", "-f", "-"], manifest("metrics-server.yaml")],
    [["apply", "-f", "-"], manifest("metrics-server-deployment.yaml")],
  ],
  ["service-not-found", [["apply", "-f", "-"], SERVICE]],
  [
    "service-port-error",
    [["patch", "apiservice", "v1beta1.metrics.k8s.io", "--type=merge", "-p", '{"spec":{"service":{"port":443}}}']],
  ],
  ["endpoints-not-found", [["apply", "-f", "-"], SERVICE]],
  [
    "skip-tls-false-available-true",
    [["patch", "apiservice", "v1beta1.metrics.k8s.io", "-p", '{"spec":{"insecureSkipTLSVerify":true}}']],
  ],
  [
    "discovery-x509",
    [
      [
        "patch",
        "apiservice",
        "v1beta1.metrics.k8s.io",
        "--type=json",
        "-p",
        '[{"op":"add","path":"/spec/insecureSkipTLSVerify","value":true}]',
      ],
    ],
  ],
  ["kubelet-cert-unknown-authority", [[...DEPLOYMENT, "--type=json", "-p", INSECURE]]],
  ["kubelet-cert-no-ip-sans", [[...DEPLOYMENT, "--type=json", "-p", INSECURE]]],
  ["helm-installed", [[...DEPLOYMENT, "--type=json", "-p", INSECURE]]],
  [
    "daemonset-elsewhere",
    [["-n", "observability", "patch", "daemonset", "node-metrics", "--type=json", "-p", INSECURE]],
  ],
  ["flags-in-command", [[...DEPLOYMENT, "--type=json", "-p", INSECURE.replace("args", "command")]]],
  [
    "dns-no-such-host",
    [
      [
        ...DEPLOYMENT,
        "--type=json",
        "-p",
        `[{"op":"replace","path":"/spec/template/spec/containers/0/args/4","value":"${ADDRESSES}"}]`,
      ],
    ],
  ],
  [
    "dns-no-such-host",
    [[...OURS, "patch", "configmap", "coredns", "--type=merge", "-p", JSON.stringify({ data: { Corefile: HOSTS } })]],
  ],
  [
    "dns-default-address-types",
    [
      [
        ...DEPLOYMENT,
        "--type=json",
        "-p",
        `[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"${ADDRESSES}"}]`,
      ],
    ],
  ],
  ["dns-down", [[...OURS, "scale", "deployment", "coredns", "--replicas=2"]]],
  [
    "kubelet-403",
    [
      [
        "patch",
        "clusterrole",
        "system:metrics-server",
        "--type=json",
        "-p",
        '[{"op":"add","path":"/rules/-","value":{"apiGroups":[""],"resources":["nodes/metrics"],"verbs":["get"]}}]',
      ],
    ],
  ],
  ["kubelet-403", [["apply", "-f", "-"], manifest("metrics-server.yaml")]],
  [
    "rbac-missing",
    [
      [
        "create",
        "clusterrolebinding",
        "system:metrics-server",
        "--clusterrole=system:metrics-server",
        "--serviceaccount=kube-system:metrics-server",
      ],
    ],
  ],
  [
    "auth-reader-missing",
    [
      [
        ...OURS,
        "create",
        "rolebinding",
        "metrics-server-auth-reader",
        "--role=extension-apiserver-authentication-reader",
        "--serviceaccount=kube-system:metrics-server",
      ],
    ],
  ],
  [
    "kubelet-plain-http",
    [[...DEPLOYMENT, "--type=json", "-p", '[{"op":"remove","path":"/spec/template/spec/containers/0/args/5"}]']],
  ],
  [
    "kubelet-wrong-port",
    [
      [
        ...DEPLOYMENT,
        "--type=json",
        "-p",
        '[{"op":"replace","path":"/spec/template/spec/containers/0/args/4","value":"--kubelet-use-node-status-port"}]',
      ],
    ],
  ],
  [
    "no-address-of-type",
    [
      [
        ...DEPLOYMENT,
        "--type=json",
        "-p",
        `[{"op":"replace","path":"/spec/template/spec/containers/0/args/4","value":"${ADDRESSES}"}]`,
      ],
    ],
  ],
  [
    "service-wrong-selector",
    [[...OURS, "patch", "service", "metrics-server", "-p", '{"spec":{"selector":{"k8s-app":"metrics-server"}}}']],
  ],
  [
    "service-wrong-port",
    [[...OURS, "patch", "service", "metrics-server", "-p", '{"spec":{"ports":[{"port":443,"targetPort":"https"}]}}']],
  ],
  ["scaled-to-zero", [[...OURS, "scale", "deployment", "metrics-server", "--replicas=1"]]],
  [
    "bad-flag",
    [[...DEPLOYMENT, "--type=json", "-p", '[{"op":"remove","path":"/spec/template/spec/containers/0/args/5"}]']],
  ],
  [
    "contradicting-flags",
    [[...DEPLOYMENT, "--type=json", "-p", '[{"op":"remove","path":"/spec/template/spec/containers/0/args/6"}]']],
  ],
  [
    "crash-loop",
    [
      [
        ...DEPLOYMENT,
        "--type=json",
        "-p",
        '[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--cert-dir=/tmp"}]',
      ],
    ],
  ],
  [
    "image-pull",
    [
      [
        ...OURS,
        "set",
        "image",
        "deployment/metrics-server",
        "metrics-server=registry.k8s.io/metrics-server/metrics-server:v0.9.0",
      ],
    ],
  ],
  [
    "oom-killed",
    [[...OURS, "set", "resources", "deployment/metrics-server", "--limits=memory=400Mi", "--requests=memory=200Mi"]],
  ],
  ["pending", [[...DEPLOYMENT, "-p", '{"spec":{"template":{"spec":{"nodeSelector":null}}}}']]],
  [
    "host-network-port-in-use",
    [
      [
        ...DEPLOYMENT,
        "-p",
        container({
          args: ["--cert-dir=/tmp", "--secure-port=4443", ADDRESSES, "--kubelet-use-node-status-port"],
          ports: [{ $patch: "replace" }, { name: "https", containerPort: 4443 }],
        }),
      ],
    ],
  ],
  ["readiness-failing", [[...DEPLOYMENT, "-p", container({ readinessProbe: { httpGet: { port: "https" } } })]]],
  [
    "probe-http-on-https",
    [
      [
        ...DEPLOYMENT,
        "-p",
        container({
          readinessProbe: { httpGet: { scheme: "HTTPS" } },
          livenessProbe: { httpGet: { scheme: "HTTPS" } },
        }),
      ],
    ],
  ],
  ["frozen", [[...OURS, "rollout", "restart", "deployment", "metrics-server"]]],
  ["frozen-with-probes", [[...OURS, "delete", "pod", "-l", "k8s-app=metrics-server", "--wait=false"]]],
  ["metrics-api-hangs", [[...OURS, "rollout", "restart", "deployment", "metrics-server"]]],
  [
    "two-installations",
    [["delete", "apiservice", "v1beta1.metrics.k8s.io"]],
    [["apply", "-f", "-"], manifest("metrics-server.yaml")],
  ],
];

describe.skipIf(kubectlMissing() !== undefined)("what kubectl writes", () => {
  let cluster: FakeCluster;
  const kubectl = async ([line, input = ""]: Command) => {
    const said = await runKubectlOn(cluster.kubeconfigPath, input, line);
    if (said.code !== 0) throw new Error(`kubectl ${line.join(" ")}: ${said.stderr}`);

    return said.stdout;
  };
  const rowsOfTop = async () => {
    const said = await runKubectl(cluster.kubeconfigPath, "top", "nodes", "--no-headers");

    return said.stdout.split("\n").filter((row) => row !== "" && !row.includes("<unknown>")).length;
  };
  const available = (): Promise<string> =>
    kubectl([["get", "apiservice", "v1beta1.metrics.k8s.io", "-o", "jsonpath={.status.conditions[0].reason}"]]);

  beforeAll(async () => {
    cluster = await startFakeCluster({ scenario: "healthy" });
  });
  afterAll(() => cluster.close());

  test.for(REMEDIES)("heals %s", async ([scenario, ...commands]) => {
    await cluster.setScenario(scenario);
    const before = scenario === "metrics-api-hangs" ? 0 : await rowsOfTop();
    for (const command of commands) await kubectl(command);

    expect([before, await rowsOfTop(), await available()]).toEqual([
      scenario === "two-installations" ? 3 : 0,
      3,
      "Passed",
    ]);
  });

  test("gives the kubelets the certificates that are approved", async () => {
    await cluster.setScenario("kubelet-serving-cert-pending");
    const names = (await kubectl([["get", "csr", "-o", "name"]])).trim().split("\n");
    await kubectl([["certificate", "approve", ...names.slice(1)]]);
    const some = await rowsOfTop();
    await kubectl([["certificate", "approve", ...names]]);

    expect([names.length, some, await rowsOfTop()]).toEqual([3, 2, 3]);
  });

  test("lets others read once metrics-server may ask who they are", async () => {
    await cluster.setScenario("auth-delegator-missing");
    const reader = await cluster.writeKubeconfig({ user: "metrics-reader" });
    const read = () => runKubectl(reader, "get", "--raw", "/apis/metrics.k8s.io/v1beta1/nodes");
    const before = await read();
    await kubectl([
      [
        "create",
        "clusterrolebinding",
        "again",
        "--clusterrole=system:auth-delegator",
        "--serviceaccount=kube-system:metrics-server",
      ],
    ]);

    expect(before.stderr).toContain('"system:serviceaccount:kube-system:metrics-server" cannot create resource');
    expect((await read()).code).toBe(0);
  });

  test("grants a user what a binding says", async () => {
    await cluster.setScenario("nobody");
    const nobody = await cluster.writeKubeconfig({ user: "nobody" });
    const before = await runKubectl(nobody, "top", "pods", "-A");
    await kubectl([
      [
        "create",
        "clusterrolebinding",
        "view-metrics",
        "--clusterrole=system:aggregated-metrics-reader",
        "--user=nobody",
      ],
    ]);

    expect(before.stderr).toBe(
      'Error from server (Forbidden): pods.metrics.k8s.io is forbidden: User "nobody" cannot list resource "pods" in API group "metrics.k8s.io" at the cluster scope\n',
    );
    expect((await runKubectl(nobody, "top", "pods", "-A")).code).toBe(0);
  });

  test("tells the autoscaler what the pod requests", async () => {
    await cluster.setScenario("hpa-missing-request");
    const active = () =>
      kubectl([
        [
          "-n",
          "shop",
          "get",
          "hpa",
          "checkout",
          "-o",
          'jsonpath={.status.conditions[?(@.type=="ScalingActive")].status}',
        ],
      ]);
    const before = await active();
    await kubectl([["-n", "shop", "set", "resources", "deployment/checkout", "--requests=cpu=100m"]]);

    expect([before, await active()]).toEqual(["False", "True"]);
  });

  test.for([
    ["leftover-apiservice", "v1beta1.metrics.k8s.io"],
    ["v1-registered-v1beta1-served", "v1.metrics.k8s.io"],
  ] as const)("forgets the APIService of %s", async ([scenario, name]) => {
    await cluster.setScenario(scenario);
    await kubectl([["delete", "apiservice", name]]);

    expect(await kubectl([["get", "apiservices", "-o", "name"]])).not.toContain(name);
  });

  test("keeps everything as it is in a dry run", async () => {
    await cluster.setScenario("kubelet-cert-no-ip-sans");
    await kubectl([[...DEPLOYMENT, "--type=json", "-p", INSECURE, "--dry-run=server"]]);

    expect(await available()).toBe("MissingEndpoints");
  });

  test.for([
    [
      ["create", "clusterrole", "cluster-admin", "--verb=get", "--resource=pods"],
      'Error from server (AlreadyExists): clusterroles.rbac.authorization.k8s.io "cluster-admin" already exists\n',
    ],
    [
      [...OURS, "patch", "deployment", "gone", "-p", "{}"],
      'Error from server (NotFound): deployments.apps "gone" not found\n',
    ],
    [
      [...DEPLOYMENT, "--type=json", "-p", '[{"op":"remove","path":"/spec/nothing"}]'],
      "The request is invalid: the server rejected our request due to an error in our request\n",
    ],
  ] as const)("refuses %s", async ([line, message]) => {
    await cluster.setScenario("healthy");

    expect((await runKubectl(cluster.kubeconfigPath, ...line)).stderr).toBe(message);
  });
});
