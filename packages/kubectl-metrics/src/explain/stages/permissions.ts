import type { Permission } from "@kubectl-metrics/core";
import { type Asker, postReview, reading } from "../read.ts";
import type { StageEvidence, Walk } from "../stage-walk.ts";

const PATH = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

type Wanted = Pick<Permission, "verb" | "group" | "resource" | "subresource">;

/** What `top` and this walk need, the most important first. */
const WANTED: readonly Wanted[] = [
  { verb: "list", group: "metrics.k8s.io", resource: "nodes" },
  { verb: "list", group: "metrics.k8s.io", resource: "pods" },
  { verb: "list", group: "", resource: "nodes" },
  { verb: "list", group: "", resource: "pods" },
  { verb: "get", group: "", resource: "nodes", subresource: "proxy" },
];

/** What whoever walks may do, as the API server says. */
export async function permissions({ asker }: Walk): Promise<StageEvidence> {
  const permissionsRead = await reading(asker, PATH, () => Promise.all(WANTED.map((wanted) => review(asker, wanted))));
  return { permissions: permissionsRead };
}

async function review(asker: Asker, wanted: Wanted): Promise<Permission> {
  const answer = (await postReview(asker, PATH, "review what you may do", {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    spec: { resourceAttributes: wanted },
  })) as { status?: { allowed?: unknown; reason?: unknown } } | null;
  const { allowed, reason } = answer?.status ?? {};
  return {
    ...wanted,
    allowed: typeof allowed === "boolean" ? allowed : undefined,
    reason: typeof reason === "string" && reason !== "" ? reason.slice(0, 1000) : undefined,
  };
}
