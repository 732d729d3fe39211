import type { SigningRequest } from "../../objects/reports.ts";
import { type Check, seenIn } from "../check.ts";

/** Requests of kubelets for a serving certificate that nobody approved. Of a node that asked again only the last counts. */
export const signingRequests: Check = ({ evidence, freshNodes }) => {
  const { signingRequests: reading } = evidence.objects;
  if (reading?.value === undefined) return [];

  return [...newest(reading.value)]
    .filter(([node, { status }]) => !freshNodes.has(node) && !status.issued)
    .map(([node, { metadata, status }]) => {
      const said = status.conditions[0];
      const state = said === undefined ? "pending" : `${said.type}: ${said.message ?? said.reason ?? "no reason"}`;
      return seenIn(
        "nodes",
        reading,
        "kubelet-serving-cert-pending",
        `CSR ${metadata.name} of system:node:${node}: ${state}`,
        [node],
      );
    });
};

const newest = (requests: readonly SigningRequest[]): ReadonlyMap<string, SigningRequest> => {
  const created = ({ metadata }: SigningRequest): string => metadata.creationTimestamp ?? "";
  const last = new Map<string, SigningRequest>();
  for (const request of requests) {
    const [, node] = /^system:node:(.+)$/.exec(request.spec.username ?? "") ?? [];
    if (node === undefined) continue;
    const other = last.get(node);
    if (other === undefined || created(request) >= created(other)) last.set(node, request);
  }
  return last;
};
