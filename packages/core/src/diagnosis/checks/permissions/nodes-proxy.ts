import { type Check, seenIn } from "../check.ts";
import { permissionText } from "./metrics-access.ts";

/** `nodes/proxy` reaches every endpoint of the kubelet, also the one that runs commands in pods. */
export const nodesProxy: Check = ({ evidence: { permissions } }) =>
  (permissions?.value ?? [])
    .filter(({ allowed, resource, subresource }) => allowed === true && resource === "nodes" && subresource === "proxy")
    .map((permission) =>
      seenIn(
        "permissions",
        permissions as NonNullable<typeof permissions>,
        "nodes-proxy-held",
        `allowed to ${permissionText(permission)}`,
      ),
    );
