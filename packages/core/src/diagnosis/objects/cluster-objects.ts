import type { Reading } from "../reading.ts";
import type { ApiServiceObject } from "./api-service.ts";
import type { ClusterNode } from "./cluster-node.ts";
import type { ConfigMapObject, RoleBindingObject, RoleObject } from "./rbac.ts";
import type { EventObject, HorizontalPodAutoscaler, SigningRequest } from "./reports.ts";
import type { EndpointSliceObject, ServiceObject } from "./service.ts";
import type { PodState, WorkloadObject } from "./workload.ts";

/** The Kubernetes objects of the pipeline. Absent: not looked at. A missing single object is a Reading with the failure "not-found". */
export interface ClusterObjects {
  /** v1beta1.metrics.k8s.io and v1.metrics.k8s.io, as far as they exist. */
  readonly apiServices?: Reading<readonly ApiServiceObject[]> | undefined;
  /** The Service that the APIService names. */
  readonly service?: Reading<ServiceObject> | undefined;
  /** EndpointSlices of the Service. */
  readonly endpointSlices?: Reading<readonly EndpointSliceObject[]> | undefined;
  /** Deployments and DaemonSets whose pod template the Service selects; failing that, those that look like metrics-server. */
  readonly workloads?: Reading<readonly WorkloadObject[]> | undefined;
  /** Pods that the workload owns; those that the Service selects. */
  readonly pods?: Reading<readonly PodState[]> | undefined;
  /** Events about the workload, its replica sets and pods; newest last. */
  readonly events?: Reading<readonly EventObject[]> | undefined;
  /** RoleBindings and ClusterRoleBindings that name the workload's ServiceAccount, and the roles that they give. */
  readonly roleBindings?: Reading<readonly RoleBindingObject[]> | undefined;
  /** Roles that the bindings give. */
  readonly roles?: Reading<readonly RoleObject[]> | undefined;
  /** kube-system/extension-apiserver-authentication; its values are cut to whether they are there. */
  readonly authenticationConfig?: Reading<ConfigMapObject> | undefined;
  /** Nodes of the cluster. */
  readonly nodes?: Reading<readonly ClusterNode[]> | undefined;
  /** Running pods of the cluster as "namespace/name", with their node and start, against which lists of metrics are held. */
  readonly runningPods?: Reading<readonly RunningPod[]> | undefined;
  /** CSRs with the signer kubernetes.io/kubelet-serving. */
  readonly signingRequests?: Reading<readonly SigningRequest[]> | undefined;
  /** The Service of cluster DNS. */
  readonly dnsService?: Reading<ServiceObject> | undefined;
  /** Pods of cluster DNS. */
  readonly dnsPods?: Reading<readonly PodState[]> | undefined;
  /** CoreDNS's ConfigMap, with its Corefile. */
  readonly dnsConfig?: Reading<ConfigMapObject> | undefined;
  /** HorizontalPodAutoscalers of the cluster. */
  readonly autoscalers?: Reading<readonly HorizontalPodAutoscaler[]> | undefined;
}

/** A pod that runs, against which lists of metrics are held. */
export interface RunningPod {
  /** The pod's namespace. */
  readonly namespace: string;
  /** The pod's name. */
  readonly name: string;
  /** The node that it is on. */
  readonly node?: string | undefined;
  /** `status.startTime`, RFC 3339. */
  readonly startTime?: string | undefined;
  /** Of a pod without metrics, where it was looked at: a container that does not run, and why: "app: CrashLoopBackOff". */
  readonly notRunning?: string | undefined;
}
