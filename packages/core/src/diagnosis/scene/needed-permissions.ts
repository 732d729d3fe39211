import type { Stage } from "../evidence.ts";
import type { ClusterObjects } from "../objects/cluster-objects.ts";

/** What lets an object be read, and the stage that asks for it. */
export interface NeededPermission {
  readonly stage: Stage;
  /** "list on nodes" */
  readonly permission: string;
}

const need = (stage: Stage, permission: string): NeededPermission => ({ stage, permission });

/** What each of the objects of the pipeline needs. */
export const OBJECT_PERMISSIONS: Readonly<Record<keyof ClusterObjects, NeededPermission>> = {
  apiServices: need("registration", "list on apiservices.apiregistration.k8s.io"),
  service: need("service", "get on services"),
  endpointSlices: need("service", "list on endpointslices.discovery.k8s.io"),
  workloads: need("workload", "list on deployments.apps and daemonsets.apps"),
  pods: need("workload", "list on pods"),
  events: need("workload", "list on events"),
  roleBindings: need("workload", "list on rolebindings and clusterrolebindings.rbac.authorization.k8s.io"),
  roles: need("workload", "get on roles and clusterroles.rbac.authorization.k8s.io"),
  authenticationConfig: need("workload", "get on configmaps in kube-system"),
  nodes: need("nodes", "list on nodes"),
  runningPods: need("data", "list on pods"),
  signingRequests: need("nodes", "list on certificatesigningrequests.certificates.k8s.io"),
  dnsService: need("dns", "get on services in kube-system"),
  dnsPods: need("dns", "list on pods in kube-system"),
  dnsConfig: need("dns", "get on configmaps in kube-system"),
  autoscalers: need("consumers", "list on horizontalpodautoscalers.autoscaling"),
};

/** What the rest of the evidence needs. */
export const OTHER_PERMISSIONS = {
  reviews: "create on selfsubjectaccessreviews.authorization.k8s.io",
  logs: "get on pods/log",
  nodeMetrics: "list on nodes.metrics.k8s.io",
  podMetrics: "list on pods.metrics.k8s.io",
  summaries: "get on nodes/proxy",
} as const;
