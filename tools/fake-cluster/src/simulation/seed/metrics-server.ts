import type { Strings } from "../../world/objects.ts";
import type { KubeObject } from "../../world/pipeline/kube-object.ts";
import type { Situation } from "../../world/pipeline/situation.ts";
import { install } from "./install.ts";

/** How metrics-server is installed. */
export interface Installation {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: "Deployment" | "DaemonSet";
  /** Labels of all objects, and those by which the Service finds the pods. */
  readonly labels?: Strings;
  readonly selector?: Strings;
  /** Annotations of all objects but the RBAC ones. */
  readonly annotations?: Strings;
  readonly args?: readonly string[];
  /** Whether the APIService is written, too. */
  readonly registered?: boolean;
}

const VERSION = "v0.9.0";

/** The flags of the official manifests. */
const OFFICIAL_ARGS: readonly string[] = [
  "--cert-dir=/tmp",
  "--secure-port=10250",
  "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
  "--kubelet-use-node-status-port",
  "--metric-resolution=15s",
];

/**
 * Installs metrics-server 0.9 as its official manifests do.
 *
 * @see components.yaml of metrics-server v0.9.0
 */
export function installMetricsServer(situation: Situation, installation: Installation = {}): void {
  const { name = "metrics-server", namespace = "kube-system", registered = true } = installation;
  const { labels = { "k8s-app": "metrics-server" }, selector = labels } = installation;
  const { annotations } = installation;
  const here = { namespace, labels, ...(annotations === undefined ? {} : { annotations }) };

  install(situation, "serviceaccounts", { metadata: { name, ...here } });
  for (const [resource, object] of access(name, namespace, labels)) install(situation, resource, object);
  install(situation, "services", {
    metadata: { name, ...here },
    spec: {
      type: "ClusterIP",
      clusterIP: namespace === "kube-system" ? "10.96.236.6" : "10.96.17.41",
      selector,
      ports: [{ name: "https", port: 443, protocol: "TCP", targetPort: "https" }],
    },
  });
  install(
    situation,
    installation.kind === "DaemonSet" ? "daemonsets.apps" : "deployments.apps",
    workload(installation, name, here, selector),
  );
  if (registered) install(situation, "apiservices.apiregistration.k8s.io", metricsApiService(name, namespace, labels));
}

/** The APIService of metrics.k8s.io as the official manifests write it. */
export function metricsApiService(name: string, namespace: string, labels: Strings, version = "v1beta1"): KubeObject {
  return {
    metadata: { name: `${version}.metrics.k8s.io`, labels },
    spec: {
      group: "metrics.k8s.io",
      groupPriorityMinimum: 100,
      insecureSkipTLSVerify: true,
      service: { name, namespace, port: 443 },
      version,
      versionPriority: 100,
    },
  };
}

function workload(
  { kind = "Deployment", args = OFFICIAL_ARGS }: Installation,
  name: string,
  here: { readonly namespace: string; readonly labels: Strings },
  selector: Strings,
): KubeObject {
  const probe = (path: string): object => ({
    httpGet: { path, port: "https", scheme: "HTTPS" },
    failureThreshold: 3,
    periodSeconds: 10,
  });

  return {
    kind,
    metadata: { name, ...here },
    spec: {
      ...(kind === "Deployment" ? { replicas: 1 } : {}),
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: { ...here.labels, ...selector } },
        spec: {
          serviceAccountName: name,
          priorityClassName: "system-cluster-critical",
          nodeSelector: { "kubernetes.io/os": "linux" },
          containers: [
            {
              name: "metrics-server",
              image: `registry.k8s.io/metrics-server/metrics-server:${VERSION}`,
              imagePullPolicy: "IfNotPresent",
              args: [...args],
              ports: [{ name: "https", containerPort: 10250, protocol: "TCP" }],
              resources: { requests: { cpu: "100m", memory: "200Mi" } },
              livenessProbe: probe("/livez"),
              readinessProbe: { ...probe("/readyz"), initialDelaySeconds: 20 },
              volumeMounts: [{ mountPath: "/tmp", name: "tmp-dir" }],
              securityContext: { readOnlyRootFilesystem: true, runAsNonRoot: true, runAsUser: 1000 },
            },
          ],
          volumes: [{ emptyDir: {}, name: "tmp-dir" }],
        },
      },
    },
  };
}

function access(
  name: string,
  namespace: string,
  labels: Strings,
): readonly (readonly [resource: string, object: KubeObject])[] {
  const rbac = "rbac.authorization.k8s.io";
  const subjects = [{ kind: "ServiceAccount", name, namespace }];
  const roleRef = (kind: string, role: string): object => ({ apiGroup: rbac, kind, name: role });

  return [
    [
      `clusterroles.${rbac}`,
      {
        metadata: { name: "system:aggregated-metrics-reader", labels },
        rules: [{ apiGroups: ["metrics.k8s.io"], resources: ["pods", "nodes"], verbs: ["get", "list", "watch"] }],
      },
    ],
    [
      `clusterroles.${rbac}`,
      {
        metadata: { name: `system:${name}`, labels },
        rules: [
          { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
          { apiGroups: [""], resources: ["pods", "nodes"], verbs: ["get", "list", "watch"] },
        ],
      },
    ],
    [
      `rolebindings.${rbac}`,
      {
        metadata: { name: `${name}-auth-reader`, namespace: "kube-system", labels },
        roleRef: roleRef("Role", "extension-apiserver-authentication-reader"),
        subjects,
      },
    ],
    [
      `clusterrolebindings.${rbac}`,
      {
        metadata: { name: `${name}:system:auth-delegator`, labels },
        roleRef: roleRef("ClusterRole", "system:auth-delegator"),
        subjects,
      },
    ],
    [
      `clusterrolebindings.${rbac}`,
      { metadata: { name: `system:${name}`, labels }, roleRef: roleRef("ClusterRole", `system:${name}`), subjects },
    ],
  ];
}
