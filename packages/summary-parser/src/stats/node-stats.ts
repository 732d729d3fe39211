import type { ContainerStats } from "./container-stats.ts";
import type { CpuStats } from "./cpu-stats.ts";
import type { EpochMilliseconds } from "./epoch-milliseconds.ts";
import type { FsStats, RuntimeStats } from "./fs-stats.ts";
import type { MemoryStats, SwapStats } from "./memory-stats.ts";
import type { NetworkStats } from "./network-stats.ts";
import type { IoStats } from "./psi-stats.ts";

/**
 * Processes of the node and their limit. Absent on old kubelets and on Windows.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `RlimitStats`
 */
export interface RlimitStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Greatest process id that the kernel gives, a count. JSON key `maxpid`. */
  readonly maxPid?: number | undefined;
  /** Processes and threads that run, a count. JSON key `curproc`. */
  readonly numOfRunningProcesses?: number | undefined;
}

/**
 * The node itself.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `NodeStats`
 */
export interface NodeStats {
  /**
   * Name of the node. Empty, with an issue, when the document does not say: the figures and pods are kept,
   * since whoever asked a node for its summary knows which one it was.
   */
  readonly nodeName: string;
  /** Daemons as cgroups: `kubelet`, `runtime`, `misc`, `pods`; on Windows `windows-global-commit-memory`. */
  readonly systemContainers?: readonly ContainerStats[] | undefined;
  /** When the node booted. */
  readonly startTime?: EpochMilliseconds | undefined;
  /** CPU time. */
  readonly cpu?: CpuStats | undefined;
  /** Memory. */
  readonly memory?: MemoryStats | undefined;
  /** Input and output. */
  readonly io?: IoStats | undefined;
  /** Network of the host. */
  readonly network?: NetworkStats | undefined;
  /** The kubelet's root file system. */
  readonly fs?: FsStats | undefined;
  /** File systems of the container runtime. */
  readonly runtime?: RuntimeStats | undefined;
  /** Processes and their limit. */
  readonly rlimit?: RlimitStats | undefined;
  /** Swap. */
  readonly swap?: SwapStats | undefined;
}
