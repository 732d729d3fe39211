import type { Labels } from "../metrics/node-metrics.ts";
import type { EpochMilliseconds } from "../quantity/units.ts";

/**
 * The fields of a core/v1 Pod that rows are made of and that selectors ask for.
 *
 * @see k8s.io/api core/v1/types.go `Pod`
 */
export interface PodObject {
  /** `metadata.namespace`. */
  readonly namespace: string;
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.uid`; of a static pod that of its mirror, which summaries do not carry. */
  readonly uid?: string | undefined;
  /** `metadata.labels`. */
  readonly labels: Labels;
  /** `spec.nodeName`; absent while the pod is not scheduled. */
  readonly node?: string | undefined;
  /** `status.phase`: "Pending", "Running", "Succeeded", "Failed" or "Unknown". */
  readonly phase?: string | undefined;
  /** `metadata.creationTimestamp`. */
  readonly createdAt?: EpochMilliseconds | undefined;
  /** Names of the containers that the kubelet reports running, restartable init containers included. */
  readonly runningContainers: readonly string[];
  /** Every field that field selectors of pods may ask for, by its path: `podFieldNames` lists them. */
  readonly fields: Readonly<Record<string, string>>;
}
