/** A resource that the simulated API server stores or derives. */
export interface Resource {
  /** "" is the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Stored by writes; the others follow from what is stored. */
  readonly stored: boolean;
}

const RBAC = "rbac.authorization.k8s.io";

const row = (
  group: string,
  version: string,
  plural: string,
  kind: string,
  namespaced: boolean,
  stored = true,
): Resource => ({
  group,
  version,
  plural,
  kind,
  namespaced,
  stored,
});

/** Every resource beside nodes, pods and namespaces, which the world has. */
export const RESOURCES: readonly Resource[] = [
  row("", "v1", "services", "Service", true),
  row("", "v1", "serviceaccounts", "ServiceAccount", true),
  row("", "v1", "configmaps", "ConfigMap", true),
  row("", "v1", "events", "Event", true, false),
  row("events.k8s.io", "v1", "events", "Event", true, false),
  row("discovery.k8s.io", "v1", "endpointslices", "EndpointSlice", true, false),
  row("apps", "v1", "deployments", "Deployment", true),
  row("apps", "v1", "daemonsets", "DaemonSet", true),
  row("apps", "v1", "replicasets", "ReplicaSet", true, false),
  row("apiregistration.k8s.io", "v1", "apiservices", "APIService", false),
  row("autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", true),
  row("certificates.k8s.io", "v1", "certificatesigningrequests", "CertificateSigningRequest", false),
  row(RBAC, "v1", "roles", "Role", true),
  row(RBAC, "v1", "rolebindings", "RoleBinding", true),
  row(RBAC, "v1", "clusterroles", "ClusterRole", false),
  row(RBAC, "v1", "clusterrolebindings", "ClusterRoleBinding", false),
];

/** The resource of a path, if it is one of them. */
export function resourceOf(group: string, version: string, plural: string): Resource | undefined {
  return RESOURCES.find((each) => each.group === group && each.version === version && each.plural === plural);
}

/** Its name in the store and in messages: "deployments.apps". */
export const keyOf = ({ group, plural }: Resource): string => (group === "" ? plural : `${plural}.${group}`);
/** "apps/v1", or "v1" of the core group. */
export const apiVersionOf = ({ group, version }: Resource): string => (group === "" ? version : `${group}/${version}`);
