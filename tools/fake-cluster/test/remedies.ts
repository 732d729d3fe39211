import { readFileSync } from "node:fs";
import { HOSTS, SERVICE } from "./remedy-texts.ts";

/** A command line of kubectl, and what it reads from its standard input. */
export type Command = readonly [line: readonly string[], input?: string];

const MANIFESTS = new URL("../../real-cluster/manifests/", import.meta.url);
/** Where the official manifests put it. */
export const OURS = ["-n", "kube-system"];
/** The beginning of a command that changes metrics-server. */
export const DEPLOYMENT = [...OURS, "patch", "deployment", "metrics-server"];
/** A JSON patch: one more flag. */
export const INSECURE =
  '[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--kubelet-insecure-tls"}]';
const ADDRESSES = "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname";

const manifest = (name: string): string =>
  readFileSync(new URL(name, MANIFESTS), "utf8")
    .replace(/image: .*/, "image: registry.k8s.io/metrics-server/metrics-server:v0.9.0")
    .replace(/nodeSelector: .*/, "nodeSelector: { kubernetes.io/os: linux }");

const container = (change: object): string =>
  JSON.stringify({ spec: { template: { spec: { containers: [{ name: "metrics-server", ...change }] } } } });

/** What heals a cluster for whoever may do anything. */
export const REMEDIES: readonly (readonly [scenario: string, ...commands: readonly Command[]])[] = [
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
