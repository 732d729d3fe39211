import { integer, list, type MessageType, message, pointer, string, strings, time, value } from "../schema.ts";
import { objectMeta } from "./meta.ts";

const policyRule = message({
  verbs: list(1, string),
  apiGroups: list(2, string),
  resources: list(3, string),
  resourceNames: list(4, string),
  nonResourceURLs: list(5, string),
});
const binding = message({
  metadata: value(1, objectMeta),
  subjects: list(2, strings("kind", "apiGroup", "name", "namespace")),
  roleRef: value(3, strings("apiGroup", "kind", "name")),
});
const role = message({ metadata: value(1, objectMeta), rules: list(2, policyRule) });

/** @see k8s.io/api certificates/v1/generated.proto; the request itself is left out */
const signingRequest = message({
  metadata: value(1, objectMeta),
  spec: value(
    2,
    message({
      username: value(2, string),
      groups: list(4, string),
      usages: list(5, string),
      signerName: value(7, string),
      expirationSeconds: pointer(8, integer),
    }),
  ),
  status: value(
    3,
    message({
      conditions: list(
        1,
        message({
          type: value(1, string),
          reason: value(2, string),
          message: value(3, string),
          lastUpdateTime: value(4, time),
          lastTransitionTime: value(5, time),
          status: value(6, string),
        }),
      ),
    }),
  ),
});

/** The kinds that kubectl writes as protobuf: those of `create role` and its like, and of `certificate approve`. */
export const WRITABLE: ReadonlyMap<string, MessageType> = new Map([
  ["CertificateSigningRequest", signingRequest],
  ["ClusterRole", role],
  ["ClusterRoleBinding", binding],
  ["Role", role],
  ["RoleBinding", binding],
]);
