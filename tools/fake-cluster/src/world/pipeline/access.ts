import type { BindingObject, RoleObject } from "./kube-object.ts";
import type { Situation } from "./situation.ts";

/** Who is bound: a user, a group or a ServiceAccount. */
export interface Subject {
  readonly kind: "User" | "Group" | "ServiceAccount";
  readonly name: string;
  readonly namespace?: string;
}

/** A rule that a binding gives, and where. */
export interface GrantedRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** Undefined: everywhere. */
  readonly namespaces: readonly string[] | undefined;
}

const GROUP = "rbac.authorization.k8s.io";

/** What the stored RBAC objects allow any of the subjects. */
export function rulesFor({ store }: Situation, subjects: readonly Subject[]): readonly GrantedRule[] {
  const everywhere = store.list<BindingObject>(`clusterrolebindings.${GROUP}`).filter((each) => names(each, subjects));
  const somewhere = store.list<BindingObject>(`rolebindings.${GROUP}`).filter((each) => names(each, subjects));
  const grants = [
    ...everywhere.map((binding) => ({ binding, namespace: undefined })),
    ...somewhere.map((binding) => ({ binding, namespace: binding.metadata.namespace })),
  ];

  return grants.flatMap(({ binding, namespace }) => {
    const { kind, name } = binding.roleRef;
    const role =
      kind === "Role"
        ? store.get<RoleObject>(`roles.${GROUP}`, namespace, name)
        : store.get<RoleObject>(`clusterroles.${GROUP}`, undefined, name);

    return (role?.rules ?? []).map(({ verbs, apiGroups = [], resources = [] }) => ({
      verbs,
      apiGroups,
      resources,
      namespaces: namespace === undefined ? undefined : [namespace],
    }));
  });
}

/** Whether a ServiceAccount may do something; `namespace` undefined for the whole cluster. */
export function serviceAccountMay(
  situation: Situation,
  account: { readonly namespace: string; readonly name: string },
  wanted: { readonly verb: string; readonly group: string; readonly resource: string; readonly namespace?: string },
): boolean {
  const subject: Subject = { kind: "ServiceAccount", ...account };
  const groups = ["system:serviceaccounts", `system:serviceaccounts:${account.namespace}`, "system:authenticated"];
  const subjects = [subject, ...groups.map((name): Subject => ({ kind: "Group", name }))];

  return rulesFor(situation, subjects).some(
    ({ verbs, apiGroups, resources, namespaces }) =>
      has(verbs, wanted.verb) &&
      has(apiGroups, wanted.group) &&
      has(resources, wanted.resource) &&
      (namespaces === undefined || (wanted.namespace !== undefined && namespaces.includes(wanted.namespace))),
  );
}

function names(binding: BindingObject, subjects: readonly Subject[]): boolean {
  return (binding.subjects ?? []).some((bound) =>
    subjects.some(
      ({ kind, name, namespace }) =>
        bound.kind === kind && bound.name === name && (kind !== "ServiceAccount" || bound.namespace === namespace),
    ),
  );
}

const has = (allowed: readonly string[], wanted: string): boolean => allowed.includes("*") || allowed.includes(wanted);
