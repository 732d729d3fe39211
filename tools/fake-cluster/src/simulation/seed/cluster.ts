import type { KubeObject } from "../../world/pipeline/kube-object.ts";
import { emptySituation, type Situation } from "../../world/pipeline/situation.ts";
import type { World } from "../../world/world.ts";
import { install } from "./install.ts";
import { installMetricsServer } from "./metrics-server.ts";

const RBAC = "rbac.authorization.k8s.io";
const COREFILE = `.:53 {
    errors
    health {
       lameduck 5s
    }
    ready
    kubernetes cluster.local in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf {
       max_concurrent 1000
    }
    cache 30
    loop
    reload
    loadbalance
}
`;
/** Not certificates: whoever shows them has not redacted them. */
const PEM = "-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n";

/** A kubeadm cluster with CoreDNS and metrics-server, and a few users. All is well in it. */
export function healthySituation(world: World, now: () => number): Situation {
  const situation = clusterWithoutMetrics(world, now);
  installMetricsServer(situation);

  return situation;
}

/** The same without metrics-server. */
export function clusterWithoutMetrics(world: World, now: () => number): Situation {
  const situation = emptySituation(world, now);
  installDns(situation);
  for (const object of configMaps()) install(situation, "configmaps", object);
  for (const [resource, object] of access()) install(situation, resource, object);
  for (const group of ["", "apps", "apiregistration.k8s.io"])
    install(situation, "apiservices.apiregistration.k8s.io", {
      metadata: { name: `v1.${group}` },
      spec: { ...(group === "" ? {} : { group }), version: "v1", groupPriorityMinimum: 18_000, versionPriority: 1 },
    });

  return situation;
}

function installDns(situation: Situation): void {
  const labels = { "k8s-app": "kube-dns" };
  install(situation, "services", {
    metadata: { name: "kube-dns", namespace: "kube-system", labels: { ...labels, "kubernetes.io/name": "CoreDNS" } },
    spec: {
      type: "ClusterIP",
      clusterIP: "10.96.0.10",
      selector: labels,
      ports: [
        { name: "dns", port: 53, protocol: "UDP", targetPort: 53 },
        { name: "dns-tcp", port: 53, protocol: "TCP", targetPort: 53 },
      ],
    },
  });
  install(situation, "deployments.apps", {
    kind: "Deployment",
    metadata: { name: "coredns", namespace: "kube-system", labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: "coredns",
          containers: [
            {
              name: "coredns",
              image: "registry.k8s.io/coredns/coredns:v1.12.1",
              args: ["-conf", "/etc/coredns/Corefile"],
              ports: [
                { containerPort: 53, name: "dns", protocol: "UDP" },
                { containerPort: 53, name: "dns-tcp", protocol: "TCP" },
              ],
              resources: { limits: { memory: "170Mi" }, requests: { cpu: "100m", memory: "70Mi" } },
            },
          ],
        },
      },
    },
  });
}

function configMaps(): readonly KubeObject[] {
  return [
    { metadata: { name: "coredns", namespace: "kube-system" }, data: { Corefile: COREFILE } },
    {
      metadata: { name: "extension-apiserver-authentication", namespace: "kube-system" },
      data: {
        "client-ca-file": PEM,
        "requestheader-allowed-names": '["front-proxy-client"]',
        "requestheader-client-ca-file": PEM,
        "requestheader-extra-headers-prefix": '["X-Remote-Extra-"]',
        "requestheader-group-headers": '["X-Remote-Group"]',
        "requestheader-username-headers": '["X-Remote-User"]',
      },
    },
  ];
}

/** The roles that every cluster has, and a user who may read the Metrics API and nothing else. */
function access(): readonly (readonly [resource: string, object: KubeObject])[] {
  const clusterRole = (name: string, rules: readonly object[]): readonly [string, KubeObject] => [
    `clusterroles.${RBAC}`,
    { metadata: { name }, rules },
  ];

  return [
    clusterRole("cluster-admin", [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]),
    clusterRole("system:auth-delegator", [
      { apiGroups: ["authentication.k8s.io"], resources: ["tokenreviews"], verbs: ["create"] },
      { apiGroups: ["authorization.k8s.io"], resources: ["subjectaccessreviews"], verbs: ["create"] },
    ]),
    [
      `roles.${RBAC}`,
      {
        metadata: { name: "extension-apiserver-authentication-reader", namespace: "kube-system" },
        rules: [
          {
            apiGroups: [""],
            resources: ["configmaps"],
            resourceNames: ["extension-apiserver-authentication"],
            verbs: ["get", "list", "watch"],
          },
        ],
      },
    ],
    clusterRole("metrics-reader", [
      { apiGroups: ["metrics.k8s.io"], resources: ["nodes", "pods"], verbs: ["get", "list"] },
    ]),
    [
      `clusterrolebindings.${RBAC}`,
      {
        metadata: { name: "metrics-reader" },
        roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: "metrics-reader" },
        subjects: [{ apiGroup: RBAC, kind: "User", name: "metrics-reader" }],
      },
    ],
  ];
}
