import type { NodeObject } from "../objects/node-object.ts";

/**
 * One condition of a field selector.
 *
 * @see k8s.io/apimachinery pkg/fields/requirements.go `Requirement`
 */
export interface FieldRequirement {
  /** The path of the field, such as `spec.nodeName`. */
  readonly field: string;
  /** Whether the field has to have the value, or another one. */
  readonly operator: "=" | "!=";
  /** The value, without escapes. */
  readonly value: string;
}

/**
 * Conditions that all have to hold. None: everything matches.
 *
 * @see k8s.io/apimachinery pkg/fields/selector.go `Selector`
 */
export type FieldSelector = readonly FieldRequirement[];

/**
 * Values of the fields that a selector may ask for, by path.
 *
 * @see k8s.io/apimachinery pkg/fields/fields.go `Fields`
 */
export type Fields = Readonly<Record<string, string>>;

/**
 * The paths that a field selector of pods may ask for, which are the keys of `PodObject.fields`.
 *
 * @see kubernetes pkg/registry/core/pod/strategy.go `ToSelectableFields`
 */
export const podFieldNames: readonly string[] = [
  "metadata.name",
  "metadata.namespace",
  "spec.nodeName",
  "spec.restartPolicy",
  "spec.schedulerName",
  "spec.serviceAccountName",
  "spec.hostNetwork",
  "status.phase",
  "status.podIP",
  "status.nominatedNodeName",
];

/**
 * The paths that a field selector of nodes may ask for, which are the keys of `nodeFields`.
 *
 * @see kubernetes pkg/registry/core/node/strategy.go `NodeToSelectableFields`
 */
export const nodeFieldNames: readonly string[] = ["metadata.name", "spec.unschedulable"];

/**
 * The fields of a node that a selector may ask for.
 *
 * @param node - a node of a snapshot
 * @returns `metadata.name` and `spec.unschedulable`
 * @see kubernetes pkg/registry/core/node/strategy.go `NodeToSelectableFields`
 */
export function nodeFields(node: NodeObject): Fields {
  return { "metadata.name": node.name, "spec.unschedulable": String(node.unschedulable) };
}
