import type { Condition, Meta } from "./meta.ts";

export interface ContainerSpec {
  readonly name: string;
  readonly image?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly args?: readonly string[] | undefined;
  readonly ports: readonly {
    readonly name?: string | undefined;
    readonly containerPort: number;
    readonly hostPort?: number | undefined;
  }[];
  /** Quantities as written. */
  readonly requests?: Readonly<Record<string, string>> | undefined;
  readonly limits?: Readonly<Record<string, string>> | undefined;
  readonly readinessProbe?: ProbeSpec | undefined;
  readonly livenessProbe?: ProbeSpec | undefined;
  /** Names only: values can be secrets. For HTTP_PROXY, HTTPS_PROXY and NO_PROXY also the values, without user and password. */
  readonly env: readonly { readonly name: string; readonly value?: string | undefined }[];
}

export interface ProbeSpec {
  readonly path?: string | undefined;
  readonly port?: number | string | undefined;
  readonly scheme?: string | undefined;
}

export interface PodSpec {
  readonly serviceAccountName?: string | undefined;
  readonly hostNetwork?: boolean | undefined;
  readonly dnsPolicy?: string | undefined;
  readonly nodeName?: string | undefined;
  readonly containers: readonly ContainerSpec[];
}

/** A Deployment or DaemonSet. @see k8s.io/api apps/v1/types.go */
export interface WorkloadObject {
  readonly kind: "Deployment" | "DaemonSet";
  readonly metadata: Meta;
  readonly spec: {
    /** Wanted replicas; of a DaemonSet `desiredNumberScheduled`. */
    readonly replicas?: number | undefined;
    readonly selector: Readonly<Record<string, string>>;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: PodSpec;
    };
  };
  readonly status: {
    readonly replicas?: number | undefined;
    readonly readyReplicas?: number | undefined;
    readonly updatedReplicas?: number | undefined;
    readonly conditions: readonly Condition[];
  };
}

/** One of waiting, running and terminated is set. */
export interface ContainerStateReport {
  readonly waiting?: { readonly reason?: string | undefined; readonly message?: string | undefined } | undefined;
  readonly running?: { readonly startedAt?: string | undefined } | undefined;
  readonly terminated?:
    | {
        readonly reason?: string | undefined;
        readonly message?: string | undefined;
        readonly exitCode?: number | undefined;
        readonly finishedAt?: string | undefined;
      }
    | undefined;
}

export interface ContainerStatusReport {
  readonly name: string;
  readonly ready: boolean;
  readonly restartCount: number;
  readonly image?: string | undefined;
  readonly state: ContainerStateReport;
  readonly lastState?: ContainerStateReport | undefined;
}

/** A pod of the pipeline. @see k8s.io/api core/v1/types.go `Pod` */
export interface PodState {
  readonly metadata: Meta;
  readonly spec: PodSpec;
  readonly status: {
    readonly phase?: string | undefined;
    readonly reason?: string | undefined;
    readonly message?: string | undefined;
    readonly podIP?: string | undefined;
    readonly startTime?: string | undefined;
    readonly conditions: readonly Condition[];
    readonly containerStatuses: readonly ContainerStatusReport[];
  };
}
