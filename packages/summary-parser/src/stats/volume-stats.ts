import type { FsStats } from "./fs-stats.ts";

/**
 * The claim that a volume was bound through.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PVCReference`
 */
export interface PvcReference {
  /** Name of the PersistentVolumeClaim. */
  readonly name?: string | undefined;
  /** Namespace of the PersistentVolumeClaim. */
  readonly namespace?: string | undefined;
}

/**
 * What a CSI driver said of a volume's health (kubelets 1.21 to 1.36).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `VolumeHealthStats`
 */
export interface VolumeHealthStats {
  /** Whether the driver calls the volume abnormal. */
  readonly abnormal?: boolean | undefined;
}

/**
 * A volume of a pod. A volume that several pods share appears in each of them.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `VolumeStats`
 */
export interface VolumeStats extends FsStats {
  /** Name of the volume in the pod's specification. */
  readonly name?: string | undefined;
  /** The claim behind the volume, if it has one. */
  readonly pvcRef?: PvcReference | undefined;
  /** Health of the volume; absent on kubelets before 1.21 and from 1.37 on. */
  readonly volumeHealthStats?: VolumeHealthStats | undefined;
}
