import { asObject, field, objectField } from "../../json/json-object.ts";
import type { ConfigMapObject, PolicyRule, RoleBindingObject, RoleObject } from "./rbac.ts";
import { boundedText, optionalTextList, readAll, textList, textRecord } from "./read-fields.ts";
import { readMeta } from "./read-meta.ts";

/** No ConfigMap is larger than this in etcd. */
const MAX_CONFIG = 1024 * 1024;

/** A RoleBinding or ClusterRoleBinding; items of lists don't say which, but only the former has a namespace. */
export function readRoleBinding(value: unknown): RoleBindingObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const roleRef = objectField(object, "roleRef");
  return {
    kind: metadata.namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
    metadata,
    roleRef: { kind: boundedText(roleRef, "kind") ?? "", name: boundedText(roleRef, "name") ?? "" },
    subjects: readAll(field(object, "subjects"), readSubject),
  };
}

function readSubject(value: unknown): RoleBindingObject["subjects"][number] | undefined {
  const subject = asObject(value);
  const kind = boundedText(subject, "kind");
  const name = boundedText(subject, "name");
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, namespace: boundedText(subject, "namespace") };
}

/** A Role or ClusterRole. */
export function readRole(value: unknown): RoleObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  return {
    kind: metadata.namespace === undefined ? "ClusterRole" : "Role",
    metadata,
    rules: readAll(field(object, "rules"), readPolicyRule),
  };
}

function readPolicyRule(value: unknown): PolicyRule | undefined {
  const rule = asObject(value);
  if (rule === undefined) return undefined;
  return {
    verbs: textList(rule, "verbs"),
    apiGroups: textList(rule, "apiGroups"),
    resources: textList(rule, "resources"),
    resourceNames: optionalTextList(rule, "resourceNames"),
  };
}

/** A ConfigMap with its values, such as CoreDNS's with its Corefile. */
export function readConfigMap(value: unknown): ConfigMapObject | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  return { metadata, data: textRecord(field(object, "data"), MAX_CONFIG) ?? {} };
}

/** A ConfigMap whose values are certificates: what is left of them is whether they are there. */
export function readAuthenticationConfig(value: unknown): ConfigMapObject | undefined {
  const map = readConfigMap(value);
  if (map === undefined) return undefined;
  const data = Object.entries(map.data).map(([key, text]) => [key, text === "" ? "" : "present"] as const);
  return { metadata: map.metadata, data: Object.fromEntries(data) };
}
