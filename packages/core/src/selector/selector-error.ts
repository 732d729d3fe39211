/**
 * Thrown for a selector that Kubernetes would refuse, with the same words.
 *
 * @see k8s.io/apimachinery pkg/labels/selector.go, pkg/fields/selector.go
 */
export class SelectorError extends Error {
  /** Always "SelectorError". */
  override readonly name = "SelectorError";
}
