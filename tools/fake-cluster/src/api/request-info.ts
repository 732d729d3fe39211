/** A request for a resource, as RBAC sees it. */
export interface ResourceRequest {
  /** "" is the core group. */
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly subresource: string | undefined;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly verb: string;
  /** What follows the subresource, for the node proxy: "/stats/summary". */
  readonly rest: string;
}

const VERBS: Readonly<Record<string, string>> = { POST: "create", PUT: "update", PATCH: "patch", DELETE: "delete" };

/**
 * Reads a path under /api or /apis.
 *
 * @returns undefined for paths that name no resource, discovery among them
 * @see k8s.io/apiserver pkg/endpoints/request/requestinfo.go
 */
export function resourceRequest(method: string, path: string): ResourceRequest | undefined {
  const segments = path.split("/").slice(1).map(decode);
  const [root, ...afterRoot] = segments;
  const [group, version, ...rest] = root === "api" ? ["", ...afterRoot] : afterRoot;
  if ((root !== "api" && root !== "apis") || group === undefined || version === undefined || !rest[0]) return undefined;

  const namespaced = rest[0] === "namespaces" && rest.length > 2;
  const [resource = "", name, subresource, ...tail] = namespaced ? rest.slice(2) : rest;

  return {
    group,
    version,
    resource,
    subresource,
    namespace: namespaced ? rest[1] : undefined,
    name: name || undefined,
    verb: VERBS[method] ?? (name ? "get" : "list"),
    rest: tail.length > 0 ? `/${tail.join("/")}` : "",
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
