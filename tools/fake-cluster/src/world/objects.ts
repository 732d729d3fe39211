/** Labels, resource lists and the like. */
export type Strings = Record<string, string>;

/** `metadata` of an object, as far as the fake cluster reads or writes it. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generateName?: string;
  creationTimestamp?: string | null;
  labels?: Strings;
  annotations?: Strings;
  [key: string]: unknown;
}

/** A core/v1 Node. Other fields of real documents are kept as they are. */
export interface NodeObject {
  metadata: ObjectMeta;
  spec: { unschedulable?: boolean; [key: string]: unknown };
  status: {
    capacity?: Strings;
    allocatable?: Strings;
    nodeInfo?: { swap?: { capacity?: number }; [key: string]: unknown };
    addresses?: { type: string; address: string }[];
    images?: { names: string[]; sizeBytes: number }[];
    [key: string]: unknown;
  };
}

/** One container of a pod's specification. */
export interface ContainerObject {
  name: string;
  resources?: { requests?: Strings; limits?: Strings };
  [key: string]: unknown;
}

/** A core/v1 Pod. Other fields of real documents are kept as they are. */
export interface PodObject {
  metadata: ObjectMeta & { namespace: string };
  spec: {
    nodeName?: string;
    containers: ContainerObject[];
    initContainers?: ContainerObject[];
    restartPolicy?: string;
    schedulerName?: string;
    serviceAccountName?: string;
    hostNetwork?: boolean;
    [key: string]: unknown;
  };
  status: { phase: string; startTime?: string; podIP?: string; nominatedNodeName?: string; [key: string]: unknown };
}

/** A metrics.k8s.io NodeMetrics: usage as quantities, `window` as Go prints a duration. */
export interface NodeMetricsObject {
  metadata: ObjectMeta;
  timestamp: string | null;
  window: string;
  usage: Strings;
}

/** A metrics.k8s.io PodMetrics. */
export interface PodMetricsObject {
  metadata: ObjectMeta & { namespace: string };
  timestamp: string | null;
  window: string;
  containers: { name: string; usage: Strings }[];
}
