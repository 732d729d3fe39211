import type { ClusterObjects } from "./objects/cluster-objects.ts";
import type { ReadFailure, Reading } from "./reading.ts";

/** The stages of the metrics pipeline, from the person to the kubelets, in the order in which they are looked at and shown. */
export const STAGES = [
  "client",
  "permissions",
  "registration",
  "service",
  "workload",
  "log",
  "data",
  "nodes",
  "dns",
  "consumers",
] as const;

/** One of `STAGES`. */
export type Stage = (typeof STAGES)[number];

/** The way from here to the API server. No secret is in it. */
export interface ClientEvidence {
  /** Name of the kubeconfig's context, where there is one. */
  readonly context?: string | undefined;
  /** Address of the API server. */
  readonly server?: string | undefined;
  /** `gitVersion` of the API server, from /version. */
  readonly serverVersion?: string | undefined;
  /** The user's name and groups as the API server knows them (SelfSubjectReview), where it says so. */
  readonly user?: { readonly name: string; readonly groups: readonly string[] } | undefined;
  /** The API server's clock (Date header) minus this computer's, in milliseconds; good to a second. */
  readonly clockDifference?: number | undefined;
  /** Why the API server can't be talked to at all, or why the kubeconfig can't be used. */
  readonly failure?: ReadFailure | undefined;
}

/** One SelfSubjectAccessReview. */
export interface Permission {
  /** "get", "list", … */
  readonly verb: string;
  /** API group; empty for the core group. */
  readonly group: string;
  /** Plural, as in a path. */
  readonly resource: string;
  /** Absent: the resource itself. */
  readonly subresource?: string | undefined;
  /** Absent: in all namespaces. */
  readonly namespace?: string | undefined;
  /** Absent: the review failed. */
  readonly allowed?: boolean | undefined;
  /** The authorizer's words. */
  readonly reason?: string | undefined;
}

/** The end of a container's log. */
export interface LogExcerpt {
  /** The pod's namespace. */
  readonly namespace: string;
  /** The pod's name. */
  readonly pod: string;
  /** The container's name. */
  readonly container: string;
  /** The log of the container's previous run. */
  readonly previous: boolean;
  /** Oldest first. */
  readonly lines: readonly string[];
}

/** One object of the Metrics API, as far as checks need it. */
export interface MetricsDigest {
  /** Absent for nodes. */
  readonly namespace?: string | undefined;
  /** Name of the node or pod. */
  readonly name: string;
  /** RFC 3339. */
  readonly timestamp?: string | undefined;
  /** Go duration. */
  readonly window?: string | undefined;
  /** Whether all cpu, or all memory, of it is zero. */
  readonly zeroCpu: boolean;
  /** Whether all memory of it is zero. */
  readonly zeroMemory: boolean;
}

/** What one kubelet's /stats/summary said, as far as checks need it. */
export interface SummaryDigest {
  /** The node's name. */
  readonly node: string;
  /** Time of the node's CPU sample, RFC 3339; absent where it has none. */
  readonly cpuTime?: string | undefined;
  /** Whether the node's CPU is zero. */
  readonly nodeCpuZero: boolean;
  /** Whether the node's memory is zero. */
  readonly nodeMemoryZero: boolean;
  /** How many pods it lists. */
  readonly pods: number;
  /** Pods, as "namespace/name", of which no container has both CPU and memory, at most 20. */
  readonly podsWithoutUsage: readonly string[];
}

/** Discovery's word on metrics.k8s.io. */
export interface DiscoveryDigest {
  /** Versions that aggregated discovery lists for the group, with their freshness. */
  readonly versions: readonly { readonly version: string; readonly freshness?: "Current" | "Stale" | undefined }[];
}

/**
 * Everything that a walk of the metrics pipeline saw, as plain data: rules are pure over it, a file can hold it and be read
 * back. Kubernetes objects keep their own field names, cut down to what rules look at. What is absent was not looked at.
 */
export interface Evidence {
  /** Version of this form. */
  readonly apiVersion: "kubectl-metrics/v1alpha1";
  /** What the document is. */
  readonly kind: "Evidence";
  /** When the walk was finished, RFC 3339, by the clock of whoever walked. */
  readonly takenAt: string;
  /** Version of the program that walked. */
  readonly program: string;
  /** Stages that were walked. */
  readonly stages: readonly Stage[];
  /** Stages that the time limit cut short. */
  readonly unfinished: readonly Stage[];
  /** The way to the API server. */
  readonly client: ClientEvidence;
  /** What the user may do. */
  readonly permissions?: Reading<readonly Permission[]> | undefined;
  /** What discovery says of metrics.k8s.io. */
  readonly discovery?: Reading<DiscoveryDigest> | undefined;
  /** Kubernetes objects. */
  readonly objects: ClusterObjects;
  /** Ends of logs of the workload. */
  readonly logs: readonly Reading<LogExcerpt>[];
  /** The Metrics API's list of nodes. */
  readonly nodeMetrics?: Reading<readonly MetricsDigest[]> | undefined;
  /** The Metrics API's list of pods. */
  readonly podMetrics?: Reading<readonly MetricsDigest[]> | undefined;
  /** One a node that was asked, by node name. */
  readonly summaries: Readonly<Record<string, Reading<SummaryDigest>>>;
}
