import type { ApiServiceObject } from "../objects/api-service.ts";
import type { Condition } from "../objects/meta.ts";
import { OBJECT_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { readingView, type StageView } from "./seen.ts";

/** "v1beta1.metrics.k8s.io → kube-system/metrics-server:443, Available" */
export function seenOfRegistration({ evidence: { objects } }: Scene): StageView {
  return readingView(objects.apiServices, OBJECT_PERMISSIONS.apiServices.permission, (services) =>
    services.length === 0 ? "metrics.k8s.io is not registered" : services.map(registrationText).join("; "),
  );
}

const registrationText = ({ metadata, spec: { service }, status }: ApiServiceObject): string => {
  const behind =
    service === undefined ? "the API server itself" : `${service.namespace}/${service.name}:${service.port ?? 443}`;
  return `${metadata.name} → ${behind}, ${stateText(status.conditions.find(({ type }) => type === "Available"))}`;
};

const stateText = (available: Condition | undefined): string => {
  if (available === undefined) return "state unknown";
  return available.status === "True" ? "Available" : `not available (${available.reason ?? "no reason"})`;
};
