import type { ObjectMeta, Strings } from "../objects.ts";

/** Any Kubernetes object; what is not named is kept as it is. */
export interface KubeObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMeta;
  [key: string]: unknown;
}

/** A condition of a status. */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  [key: string]: unknown;
}

/** A core/v1 Service. */
export interface ServiceObject extends KubeObject {
  spec: {
    selector?: Strings;
    clusterIP?: string;
    ports: { name?: string; port: number; targetPort?: number | string; protocol?: string }[];
    [key: string]: unknown;
  };
}

/** An apiregistration.k8s.io/v1 APIService. */
export interface ApiServiceObject extends KubeObject {
  spec: {
    group?: string;
    version: string;
    service?: { name: string; namespace: string; port?: number };
    insecureSkipTLSVerify?: boolean;
    caBundle?: string;
    [key: string]: unknown;
  };
}

/** A probe of a container. */
export interface Probe {
  httpGet?: { path?: string; port: number | string; scheme?: string };
  [key: string]: unknown;
}

/** One container of a pod template. */
export interface Container {
  name: string;
  image: string;
  command?: string[];
  args?: string[];
  ports?: { name?: string; containerPort: number; hostPort?: number; protocol?: string }[];
  resources?: { requests?: Strings; limits?: Strings };
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  [key: string]: unknown;
}

/** What a workload makes pods of. */
export interface PodTemplate {
  metadata: { labels?: Strings; annotations?: Strings; [key: string]: unknown };
  spec: {
    containers: Container[];
    serviceAccountName?: string;
    nodeSelector?: Strings;
    hostNetwork?: boolean;
    [key: string]: unknown;
  };
}

/** An apps/v1 Deployment or DaemonSet. */
export interface WorkloadObject extends KubeObject {
  kind: "Deployment" | "DaemonSet";
  spec: { replicas?: number; selector: { matchLabels: Strings }; template: PodTemplate; [key: string]: unknown };
}

/** A core/v1 ConfigMap. */
export interface ConfigMapObject extends KubeObject {
  data?: Strings;
}

/** An RBAC Role or ClusterRole. */
export interface RoleObject extends KubeObject {
  rules: { apiGroups?: string[]; resources?: string[]; verbs: string[]; [key: string]: unknown }[] | null;
}

/** An RBAC RoleBinding or ClusterRoleBinding. */
export interface BindingObject extends KubeObject {
  roleRef: { kind: string; name: string; [key: string]: unknown };
  subjects?: { kind: string; name: string; namespace?: string; [key: string]: unknown }[];
}

/** A certificates.k8s.io/v1 CertificateSigningRequest. */
export interface SigningRequestObject extends KubeObject {
  spec: { signerName: string; username?: string; [key: string]: unknown };
  status: { conditions?: Condition[]; certificate?: string };
}

/** An autoscaling/v2 HorizontalPodAutoscaler. */
export interface AutoscalerObject extends KubeObject {
  spec: { scaleTargetRef: { kind: string; name: string; [key: string]: unknown }; [key: string]: unknown };
}
