import type { Condition, Meta } from "./meta.ts";

/** A container of a pod template or pod. */
export interface ContainerSpec {
  /** Its name. */
  readonly name: string;
  /** Its image as written. */
  readonly image?: string | undefined;
  /** Its `command`. */
  readonly command?: readonly string[] | undefined;
  /** Its `args`. */
  readonly args?: readonly string[] | undefined;
  /** Ports that it declares. */
  readonly ports: readonly {
    readonly name?: string | undefined;
    readonly containerPort: number;
    readonly hostPort?: number | undefined;
  }[];
  /** Quantities as written. */
  readonly requests?: Readonly<Record<string, string>> | undefined;
  /** Quantities as written. */
  readonly limits?: Readonly<Record<string, string>> | undefined;
  /** Its readiness probe. */
  readonly readinessProbe?: ProbeSpec | undefined;
  /** Its liveness probe. */
  readonly livenessProbe?: ProbeSpec | undefined;
  /** Names only: values can be secrets. For HTTP_PROXY, HTTPS_PROXY and NO_PROXY also the values, without user and password. */
  readonly env: readonly { readonly name: string; readonly value?: string | undefined }[];
}

/** An HTTP probe of a container. */
export interface ProbeSpec {
  /** Path of the request. */
  readonly path?: string | undefined;
  /** A number, or the name of a container's port. */
  readonly port?: number | string | undefined;
  /** "HTTP" or "HTTPS". */
  readonly scheme?: string | undefined;
}

/** What a pod is made of. */
export interface PodSpec {
  /** Its ServiceAccount. */
  readonly serviceAccountName?: string | undefined;
  /** Whether it uses its node's network. */
  readonly hostNetwork?: boolean | undefined;
  /** `dnsPolicy`. */
  readonly dnsPolicy?: string | undefined;
  /** The node that it is on. */
  readonly nodeName?: string | undefined;
  /** Its containers, without init containers. */
  readonly containers: readonly ContainerSpec[];
}

/** A Deployment or DaemonSet. @see k8s.io/api apps/v1/types.go */
export interface WorkloadObject {
  /** `kind`. */
  readonly kind: "Deployment" | "DaemonSet";
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: {
    /** Wanted replicas; of a DaemonSet `desiredNumberScheduled`. */
    readonly replicas?: number | undefined;
    readonly selector: Readonly<Record<string, string>>;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: PodSpec;
    };
  };
  /** `status`, cut down to what rules look at. */
  readonly status: {
    readonly replicas?: number | undefined;
    readonly readyReplicas?: number | undefined;
    readonly updatedReplicas?: number | undefined;
    readonly conditions: readonly Condition[];
  };
}

/** One of waiting, running and terminated is set. */
export interface ContainerStateReport {
  /** Why it does not run yet. */
  readonly waiting?: { readonly reason?: string | undefined; readonly message?: string | undefined } | undefined;
  /** Since when it runs. */
  readonly running?: { readonly startedAt?: string | undefined } | undefined;
  /** How it ended. */
  readonly terminated?:
    | {
        readonly reason?: string | undefined;
        readonly message?: string | undefined;
        readonly exitCode?: number | undefined;
        readonly finishedAt?: string | undefined;
      }
    | undefined;
}

/** How one container of a pod is doing. */
export interface ContainerStatusReport {
  /** The container's name. */
  readonly name: string;
  /** Whether its readiness probe passes. */
  readonly ready: boolean;
  /** How often it was started again. */
  readonly restartCount: number;
  /** The image that runs. */
  readonly image?: string | undefined;
  /** How it is now. */
  readonly state: ContainerStateReport;
  /** How its previous run ended. */
  readonly lastState?: ContainerStateReport | undefined;
}

/** A pod of the pipeline. @see k8s.io/api core/v1/types.go `Pod` */
export interface PodState {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** `spec`, cut down to what rules look at. */
  readonly spec: PodSpec;
  /** `status`, cut down to what rules look at. */
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
