import type { Labels } from "../metrics/node-metrics.ts";
import { parseInt64 } from "./int64.ts";
import type { LabelRequirement, LabelSelector } from "./label-selector.ts";

/**
 * Whether labels meet every requirement of a selector.
 *
 * `!=` and `notin` are met by labels without the key; `>` and `<` only by whole
 * numbers of 64 bits.
 *
 * @param selector - what `parseLabelSelector` returned
 * @param labels - `metadata.labels` of an object
 * @see k8s.io/apimachinery pkg/labels/selector.go `Requirement.Matches`
 */
export function matchesLabels(selector: LabelSelector, labels: Labels): boolean {
  return selector.every((requirement) => meets(requirement, labels));
}

function meets({ key, operator, values }: LabelRequirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case "exists":
      return value !== undefined;
    case "!":
      return value === undefined;
    case "=":
    case "==":
    case "in":
      return value !== undefined && values.includes(value);
    case "!=":
    case "notin":
      return value === undefined || !values.includes(value);
    case ">":
    case "<":
      return isBeyond(operator, value, values.join(""));
  }
}

function isBeyond(operator: ">" | "<", value: string | undefined, limit: string): boolean {
  const number = value === undefined ? undefined : parseInt64(value);
  const bound = parseInt64(limit);
  if (number === undefined || bound === undefined) return false;
  return operator === ">" ? number > bound : number < bound;
}
