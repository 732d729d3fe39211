/**
 * CPU usage or capacity in nanocores: 1 core = 10^9. A whole number.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `UsageNanoCores`
 */
export type NanoCores = number;

/**
 * An amount of memory, swap or storage in bytes.
 *
 * A whole number but for the rare quantity written with a fraction of a byte
 * (`966367641600m`), which is kept to 15 significant digits so that a sum is
 * rounded once, at its cell.
 *
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go
 */
export type Bytes = number;

/**
 * A span of time in milliseconds.
 *
 * @see Go `time.Duration`, which metrics.k8s.io writes windows as
 */
export type Milliseconds = number;

/**
 * A moment as milliseconds since 1970-01-01T00:00:00Z.
 *
 * @see k8s.io/apimachinery pkg/apis/meta/v1/time.go
 */
export type EpochMilliseconds = number;
