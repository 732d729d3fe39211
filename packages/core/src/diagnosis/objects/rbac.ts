import type { Meta } from "./meta.ts";

/** A RoleBinding, or a ClusterRoleBinding, which has no namespace. */
export interface RoleBindingObject {
  /** `kind`. */
  readonly kind: "RoleBinding" | "ClusterRoleBinding";
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** The role that it gives. */
  readonly roleRef: { readonly kind: string; readonly name: string };
  /** Whom it gives it to. */
  readonly subjects: readonly {
    readonly kind: string;
    readonly name: string;
    readonly namespace?: string | undefined;
  }[];
}

/** What a role allows. */
export interface PolicyRule {
  /** Verbs; "*" is all. */
  readonly verbs: readonly string[];
  /** API groups; "*" is all. */
  readonly apiGroups: readonly string[];
  /** Resources, with their subresources as "nodes/metrics". */
  readonly resources: readonly string[];
  /** Absent: all names. */
  readonly resourceNames?: readonly string[] | undefined;
}

/** A Role or ClusterRole. */
export interface RoleObject {
  /** `kind`. */
  readonly kind: "Role" | "ClusterRole";
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** What it allows. */
  readonly rules: readonly PolicyRule[];
}

/** A ConfigMap. */
export interface ConfigMapObject {
  /** `metadata`, cut down. */
  readonly metadata: Meta;
  /** Its keys and texts. */
  readonly data: Readonly<Record<string, string>>;
}
