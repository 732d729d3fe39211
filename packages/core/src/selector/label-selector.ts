/**
 * How a requirement relates its key and values.
 *
 * @see k8s.io/apimachinery pkg/selection/operator.go
 */
export type LabelOperator = "exists" | "!" | "=" | "==" | "!=" | "in" | "notin" | ">" | "<";

/**
 * One condition of a label selector.
 *
 * @see k8s.io/apimachinery pkg/labels/selector.go `Requirement`
 */
export interface LabelRequirement {
  /** The key of the label. */
  readonly key: string;
  /** What is asked of its value. */
  readonly operator: LabelOperator;
  /** Sorted, without repetition; empty for `exists` and `!`, one value but for `in` and `notin`. */
  readonly values: readonly string[];
}

/**
 * Conditions that all have to hold, sorted by key. None: everything matches.
 *
 * @see k8s.io/apimachinery pkg/labels/selector.go `Selector`
 */
export type LabelSelector = readonly LabelRequirement[];
