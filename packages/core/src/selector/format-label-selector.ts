import type { LabelRequirement, LabelSelector } from "./label-selector.ts";

/**
 * Writes a label selector as kubectl sends it: requirements sorted by key, values sorted.
 *
 * @param selector - what `parseLabelSelector` returned
 * @returns text such as `!x,y,zone in (a,b)`; empty for a selector that matches everything
 * @see k8s.io/apimachinery pkg/labels/selector.go `Requirement.String`
 */
export function formatLabelSelector(selector: LabelSelector): string {
  return selector.map(formatRequirement).join(",");
}

function formatRequirement({ key, operator, values }: LabelRequirement): string {
  if (operator === "exists") return key;
  if (operator === "!") return `!${key}`;
  if (operator === "in" || operator === "notin") return `${key} ${operator} (${values.join(",")})`;
  return `${key}${operator}${values.join("")}`;
}
