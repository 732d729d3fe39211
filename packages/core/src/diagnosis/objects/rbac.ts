import type { Meta } from "./meta.ts";

/** A RoleBinding, or a ClusterRoleBinding, which has no namespace. */
export interface RoleBindingObject {
  readonly kind: "RoleBinding" | "ClusterRoleBinding";
  readonly metadata: Meta;
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects: readonly {
    readonly kind: string;
    readonly name: string;
    readonly namespace?: string | undefined;
  }[];
}

export interface PolicyRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[] | undefined;
}

export interface RoleObject {
  readonly kind: "Role" | "ClusterRole";
  readonly metadata: Meta;
  readonly rules: readonly PolicyRule[];
}

export interface ConfigMapObject {
  readonly metadata: Meta;
  readonly data: Readonly<Record<string, string>>;
}
