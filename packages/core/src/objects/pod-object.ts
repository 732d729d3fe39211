import type { Labels } from "../metrics/node-metrics.ts";
import type { EpochMilliseconds } from "../quantity/units.ts";

/** The fields of a core/v1 Pod that rows are made of and that selectors ask for. */
export interface PodObject {
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string | undefined;
  readonly labels: Labels;
  /** `spec.nodeName`; absent while the pod is not scheduled. */
  readonly node?: string | undefined;
  /** `status.phase`: "Pending", "Running", "Succeeded", "Failed" or "Unknown". */
  readonly phase?: string | undefined;
  readonly createdAt?: EpochMilliseconds | undefined;
  /** Names of the containers that the kubelet reports running, restartable init containers included. */
  readonly runningContainers: readonly string[];
  /** Other fields that field selectors of pods may ask for, by their path: `spec.restartPolicy`, `status.podIP`, … */
  readonly fields: Readonly<Record<string, string>>;
}
