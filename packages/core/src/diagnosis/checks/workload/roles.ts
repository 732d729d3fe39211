import type { RoleObject } from "../../objects/rbac.ts";
import { isOlder } from "../../scene/image-version.ts";
import { type Check, seenIn } from "../check.ts";

const holds = (list: readonly string[], word: string): boolean => list.includes(word) || list.includes("*");

/** Whether one of the roles allows the verb on the resource of the core group, for all names. */
const allows = (roles: readonly RoleObject[], verb: string, resource: string): boolean =>
  roles.some(
    ({ kind, rules }) =>
      kind === "ClusterRole" &&
      rules.some(
        (rule) =>
          holds(rule.verbs, verb) &&
          holds(rule.apiGroups, "") &&
          holds(rule.resources, resource) &&
          (rule.resourceNames ?? []).length === 0,
      ),
  );

/** What the roles of the workload's ServiceAccount lack to watch the cluster and to ask kubelets. */
export const roles: Check = ({ evidence: { objects }, version, flowing, foreign }) => {
  const { roles: reading, roleBindings } = objects;
  if (reading?.value === undefined || reading.truncated || roleBindings?.value === undefined || flowing || foreign)
    return [];

  const given = new Set(
    roleBindings.value.filter(({ kind }) => kind === "ClusterRoleBinding").map(({ roleRef }) => roleRef.name),
  );
  const held = reading.value.filter(({ metadata }) => given.has(metadata.name));
  const subresource = version !== undefined && isOlder(version, "0.6") ? "nodes/stats" : "nodes/metrics";
  const lists = ["nodes", "pods"].flatMap((resource) => ["list", "watch"].map((verb) => ({ verb, resource })));
  return [
    ...(allows(held, "get", subresource)
      ? []
      : [
          seenIn(
            "workload",
            reading,
            "kubelet-forbidden-rbac",
            `no ClusterRole of the ServiceAccount allows get on ${subresource}`,
          ),
        ]),
    ...lists
      .filter(({ verb, resource }) => !allows(held, verb, resource))
      .map(({ verb, resource }) =>
        seenIn(
          "workload",
          reading,
          "metrics-server-rbac-missing",
          `no ClusterRole of the ServiceAccount allows ${verb} on ${resource}`,
        ),
      ),
  ];
};
