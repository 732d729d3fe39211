import type { Sighting } from "../../finding.ts";
import type { EndpointSliceObject } from "../../objects/service.ts";
import type { Reading } from "../../reading.ts";
import { type Check, type Place, seenIn } from "../check.ts";
import { labelsText, selects } from "../labels.ts";

/** Whether the Service selects the workload's pods. */
export const selector: Check = ({ evidence: { objects }, workload }) => {
  const { service } = objects;
  const wanted = service?.value?.spec.selector;
  if (service?.value === undefined || workload === undefined) return [];
  if (wanted === undefined || Object.keys(wanted).length === 0) return withoutSelector(service, objects.endpointSlices);

  const { labels } = workload.spec.template.metadata;
  if (selects(wanted, labels)) return [];
  const seen = `the Service selects ${labelsText(wanted)}; the pods of ${workload.kind} ${workload.metadata.name} have ${labelsText(labels)}`;
  return [seenIn("service", service, "service-selector-mismatch", seen)];
};

/** Of a Service without a selector somebody else lists the endpoints; where nobody does, nothing is behind it. */
const withoutSelector = (
  service: Place,
  endpointSlices: Reading<readonly EndpointSliceObject[]> | undefined,
): readonly Sighting[] =>
  endpointSlices?.value?.every(({ endpoints }) => endpoints.length === 0) === true
    ? [seenIn("service", service, "service-selector-mismatch", "the Service has no selector, and no endpoints")]
    : [];
