import { type Check, seenIn } from "../check.ts";
import { labelsText, selects } from "../labels.ts";

/** Whether the Service selects the workload's pods. */
export const selector: Check = ({ evidence: { objects }, workload }) => {
  const { service } = objects;
  const wanted = service?.value?.spec.selector;
  if (service?.value === undefined || wanted === undefined || workload === undefined) return [];

  const { labels } = workload.spec.template.metadata;
  if (selects(wanted, labels)) return [];
  const seen = `the Service selects ${labelsText(wanted)}; the pods of ${workload.kind} ${workload.metadata.name} have ${labelsText(labels)}`;
  return [seenIn("service", service, "service-selector-mismatch", seen)];
};
