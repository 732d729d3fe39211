import { type Check, seenIn } from "../check.ts";

/** Whether the ServiceAccount may have tokens reviewed and may read how the API server proves itself. */
export const bindings: Check = ({ evidence: { objects }, flowing, foreign }) => {
  const { roleBindings: reading } = objects;
  if (reading?.value === undefined || reading.truncated || flowing || foreign) return [];

  const everywhere = reading.value
    .filter(({ kind }) => kind === "ClusterRoleBinding")
    .map(({ roleRef }) => roleRef.name);
  const inSystem = reading.value
    .filter(({ kind, metadata }) => kind === "RoleBinding" && metadata.namespace === "kube-system")
    .map(({ roleRef }) => roleRef.name);
  if (everywhere.includes("cluster-admin")) return [];
  return [
    ...(everywhere.includes("system:auth-delegator")
      ? []
      : [
          seenIn(
            "workload",
            reading,
            "auth-delegator-missing",
            "no ClusterRoleBinding gives the ServiceAccount system:auth-delegator",
          ),
        ]),
    ...(inSystem.includes("extension-apiserver-authentication-reader")
      ? []
      : [
          seenIn(
            "workload",
            reading,
            "requestheader-configmap-rbac",
            "no RoleBinding in kube-system gives the ServiceAccount extension-apiserver-authentication-reader",
          ),
        ]),
  ];
};
