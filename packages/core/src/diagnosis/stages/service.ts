import { OBJECT_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { readingView, type StageView } from "./seen.ts";

/** "kube-system/metrics-server: 443 → https, ready addresses: 1" */
export function seenOfService({ evidence: { objects } }: Scene): StageView {
  const { service, endpointSlices } = objects;
  if (service?.failure?.reason === "not-found") return { seen: service.failure.message };
  const view = readingView(service, OBJECT_PERMISSIONS.service.permission, ({ metadata, spec }) => {
    const ports = spec.ports.map(({ port, targetPort }) => `${port} → ${targetPort ?? port}`).join(", ");
    return `${metadata.namespace ?? "default"}/${metadata.name}: ${ports === "" ? "no ports" : ports}`;
  });
  const slices = readingView(endpointSlices, OBJECT_PERMISSIONS.endpointSlices.permission, (all) => {
    const ready = all.flatMap(({ endpoints }) => endpoints).filter((each) => each.ready !== false);
    return `ready addresses: ${ready.flatMap(({ addresses }) => addresses).length}`;
  });
  if (view.unread) return view;
  return { seen: `${view.seen}, ${slices.seen}`, unread: slices.unread };
}
