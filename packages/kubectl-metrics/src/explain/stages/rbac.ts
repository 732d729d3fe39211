import {
  type ClusterObjects,
  type Reading,
  type RoleBindingObject,
  type RoleObject,
  readRole,
  readRoleBinding,
} from "@kubectl-metrics/core";
import type { Asker } from "../read.ts";
import { mapReading, namespaced, readList, readObject } from "../read-objects.ts";

const RBAC = "/apis/rbac.authorization.k8s.io/v1";

/** Bindings that give metrics-server what it needs live here, wherever it runs. */
const SYSTEM = "kube-system";

/** Roles that are read at most: metrics-server has three. */
const MAX_ROLES = 20;

type Bindings = Reading<readonly RoleBindingObject[]>;

/** The bindings that name a ServiceAccount, or a group that every ServiceAccount is in, and the roles that they give. */
export async function readRbac(
  asker: Asker,
  namespace: string,
  serviceAccount: string,
): Promise<Pick<ClusterObjects, "roleBindings" | "roles">> {
  const namespaces = [...new Set([SYSTEM, namespace])];
  const lists = await Promise.all([
    list(asker, undefined, "clusterrolebindings"),
    ...namespaces.map((where) => list(asker, where, "rolebindings")),
  ]);
  const roleBindings = naming(join(lists), namespace, serviceAccount);
  if (roleBindings.value === undefined) return { roleBindings };
  return { roleBindings, roles: await readRoles(asker, roleBindings.value) };
}

const list = (asker: Asker, namespace: string | undefined, resource: string): Promise<Bindings> =>
  readList(
    asker,
    {
      path: namespaced(RBAC, namespace, resource),
      what: `list ${resource}${namespace === undefined ? "" : ` in namespace ${namespace}`}`,
    },
    readRoleBinding,
  );

/** A list that is missing could hold the binding that seems to be missing: then nothing is known. */
function join(lists: readonly Bindings[]): Bindings {
  const failed = lists.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) return failed;
  return {
    path: lists.map(({ path }) => path).join(", "),
    at: lists[0]?.at ?? "",
    value: lists.flatMap(({ value }) => value ?? []),
    ...(lists.some((listed) => listed.failure === undefined && listed.truncated) ? { truncated: true } : {}),
  };
}

function naming(bindings: Bindings, namespace: string, serviceAccount: string): Bindings {
  const groups = new Set(["system:serviceaccounts", `system:serviceaccounts:${namespace}`]);
  return mapReading(bindings, (all) =>
    all.filter(({ subjects }) =>
      subjects.some(
        (subject) =>
          (subject.kind === "ServiceAccount" && subject.name === serviceAccount && subject.namespace === namespace) ||
          (subject.kind === "Group" && groups.has(subject.name)),
      ),
    ),
  );
}

async function readRoles(
  asker: Asker,
  bindings: readonly RoleBindingObject[],
): Promise<Reading<readonly RoleObject[]> | undefined> {
  const paths = new Set(
    bindings.map(({ roleRef: { kind, name }, metadata }) => {
      const isCluster = kind === "ClusterRole";
      const where = namespaced(RBAC, isCluster ? undefined : metadata.namespace, isCluster ? "clusterroles" : "roles");
      return `${where}/${encodeURIComponent(name)}`;
    }),
  );
  const roles = await Promise.all(
    [...paths].slice(0, MAX_ROLES).map((path) => readObject(asker, { path, what: "get a role" }, readRole)),
  );
  const failed = roles.find(({ failure }) => failure !== undefined && failure.reason !== "not-found");
  if (failed?.failure !== undefined) return failed;
  return {
    path: [...paths].join(", "),
    at: roles[0]?.at ?? bindings[0]?.metadata.creationTimestamp ?? "",
    value: roles.flatMap(({ value }) => (value === undefined ? [] : [value])),
  };
}
