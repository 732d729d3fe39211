import type { Permission } from "../../evidence.ts";
import { type Check, seenIn } from "../check.ts";

/** What was asked, as `kubectl auth can-i` takes it: "list nodes.metrics.k8s.io". */
export function permissionText({ verb, group, resource, subresource, namespace }: Permission): string {
  const what = `${resource}${group === "" ? "" : `.${group}`}${subresource === undefined ? "" : `/${subresource}`}`;
  return `${verb} ${what}${namespace === undefined ? "" : ` in ${namespace}`}`;
}

/** Whether the caller may read the Metrics API, and what else it may not. */
export const metricsAccess: Check = ({ evidence: { permissions } }) => {
  if (permissions?.value === undefined) return [];
  return permissions.value
    .filter(({ allowed, subresource }) => allowed === false && subresource !== "proxy")
    .map((permission) =>
      seenIn(
        "permissions",
        permissions,
        permission.group === "metrics.k8s.io" ? "user-rbac-metrics-api" : "permissions-insufficient",
        `no permission to ${permissionText(permission)}${permission.reason ? `: ${permission.reason}` : ""}`,
      ),
    );
};
