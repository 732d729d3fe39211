import type { RemedyFacts } from "../remedy-facts.ts";
import { yamlText } from "./apply-manifest.ts";

const API_VERSION = "apiVersion: rbac.authorization.k8s.io/v1";

/** What metrics-server reads of kubelets, by its version: /stats/summary before 0.6, /metrics/resource since. */
function kubeletResources(version: string | undefined): readonly string[] {
  const [major, minor] = (version ?? "").replace(/^v/, "").split(".").map(Number);
  if (major === undefined || minor === undefined || Number.isNaN(minor)) return ["nodes/metrics", "nodes/stats"];

  return major === 0 && minor < 6 ? ["nodes/stats"] : ["nodes/metrics"];
}

/** The ClusterRole of metrics-server. @see metrics-server manifests/base/rbac.yaml */
export const metricsServerRole = ({ version }: RemedyFacts): readonly string[] => [
  API_VERSION,
  "kind: ClusterRole",
  "metadata:",
  "  name: system:metrics-server",
  "rules:",
  '- apiGroups: [""]',
  `  resources: [${kubeletResources(version).join(", ")}]`,
  "  verbs: [get]",
  '- apiGroups: [""]',
  "  resources: [pods, nodes]",
  "  verbs: [get, list, watch]",
];

const subject = ({ workload }: RemedyFacts): readonly string[] => [
  "subjects:",
  "- kind: ServiceAccount",
  `  name: ${yamlText(workload.serviceAccount)}`,
  `  namespace: ${yamlText(workload.namespace)}`,
];

const clusterBinding = (facts: RemedyFacts, name: string, role: string): readonly string[] => [
  API_VERSION,
  "kind: ClusterRoleBinding",
  "metadata:",
  `  name: ${name}`,
  "roleRef:",
  "  apiGroup: rbac.authorization.k8s.io",
  "  kind: ClusterRole",
  `  name: ${role}`,
  ...subject(facts),
];

export const metricsServerBinding = (facts: RemedyFacts): readonly string[] =>
  clusterBinding(facts, "system:metrics-server", "system:metrics-server");

/** Lets metrics-server ask who a caller is and what they may do. */
export const delegatorBinding = (facts: RemedyFacts): readonly string[] =>
  clusterBinding(facts, "metrics-server:system:auth-delegator", "system:auth-delegator");

/** Lets metrics-server read extension-apiserver-authentication; it must be in kube-system wherever metrics-server is. */
export const readerBinding = (facts: RemedyFacts): readonly string[] => [
  API_VERSION,
  "kind: RoleBinding",
  "metadata:",
  "  name: metrics-server-auth-reader",
  "  namespace: kube-system",
  "roleRef:",
  "  apiGroup: rbac.authorization.k8s.io",
  "  kind: Role",
  "  name: extension-apiserver-authentication-reader",
  ...subject(facts),
];
