import type { CpuStats } from "./cpu-stats.ts";
import type { EpochMilliseconds } from "./epoch-milliseconds.ts";
import type { FsStats } from "./fs-stats.ts";
import type { MemoryStats, SwapStats } from "./memory-stats.ts";
import type { IoStats } from "./psi-stats.ts";

/**
 * An accelerator given to a container (kubelets before 1.25).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `AcceleratorStats`
 */
export interface AcceleratorStats {
  /** Maker, such as `nvidia`. */
  readonly make?: string | undefined;
  /** Model, such as `tesla-p100`. */
  readonly model?: string | undefined;
  /** Identity of the device. */
  readonly id?: string | undefined;
  /** Memory of the device, in bytes. */
  readonly memoryTotal?: number | undefined;
  /** Memory of the device in use, in bytes. */
  readonly memoryUsed?: number | undefined;
  /** Share of the time that the device was busy, in percent. */
  readonly dutyCycle?: number | undefined;
}

/**
 * A number that a container publishes of itself (old kubelets; usually null).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `UserDefinedMetric`
 */
export interface UserDefinedMetric {
  /** Name of the metric. */
  readonly name?: string | undefined;
  /** `gauge`, `cumulative` or `delta`. */
  readonly type?: string | undefined;
  /** Unit, in the publisher's own words. */
  readonly units?: string | undefined;
  /** Labels that tell metrics of one name apart. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** When the metric was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** The value, in `units`; any finite number. */
  readonly value?: number | undefined;
}

/**
 * A running container of a pod, or a system container of the node.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `ContainerStats`
 */
export interface ContainerStats {
  /** Name of the container; never empty, and no other container of the pod has it. */
  readonly name: string;
  /** When the container started. */
  readonly startTime?: EpochMilliseconds | undefined;
  /** CPU time. */
  readonly cpu?: CpuStats | undefined;
  /** Memory. */
  readonly memory?: MemoryStats | undefined;
  /** Input and output. */
  readonly io?: IoStats | undefined;
  /** Accelerators of the container. */
  readonly accelerators?: readonly AcceleratorStats[] | undefined;
  /** The writable layer. */
  readonly rootfs?: FsStats | undefined;
  /** The log files. */
  readonly logs?: FsStats | undefined;
  /** Numbers that the container publishes of itself. */
  readonly userDefinedMetrics?: readonly UserDefinedMetric[] | undefined;
  /** Swap. */
  readonly swap?: SwapStats | undefined;
}
