import { permissionText } from "../checks/permissions/metrics-access.ts";
import { OTHER_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { readingView, type StageView } from "./seen.ts";

/** "all 6 granted", or which are not. */
export function seenOfPermissions({ evidence: { permissions } }: Scene): StageView {
  return readingView(permissions, OTHER_PERMISSIONS.reviews, (all) => {
    const wanted = all.filter(({ subresource }) => subresource !== "proxy");
    const denied = wanted.filter(({ allowed }) => allowed !== true);
    if (denied.length > 0) return `not granted: ${denied.map(permissionText).join("; ")}`;
    const proxied =
      all.length === wanted.length
        ? ""
        : proxyText(all.some(({ subresource, allowed }) => subresource === "proxy" && allowed === true));
    return `metrics, nodes and pods granted${proxied}`;
  });
}

const proxyText = (held: boolean): string => (held ? ", nodes/proxy too" : ", nodes/proxy not");
