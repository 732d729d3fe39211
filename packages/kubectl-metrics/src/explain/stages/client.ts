import type { ClientEvidence } from "@kubectl-metrics/core";
import { type ApiError, isServerGone } from "../../cluster/api-error.ts";
import { wholeBody } from "../../cluster/http/body.ts";
import { parseJson } from "../../cluster/lists/parse-json.ts";
import { type Asker, postReview, reading, requestOf } from "../read.ts";

const REVIEW = "/apis/authentication.k8s.io/v1/selfsubjectreviews";

/** /version is an object of some 300 bytes. */
const MAX_VERSION_BYTES = 64 * 1024;

/** Who is talked to: an address and what the kubeconfig calls it. */
export interface Origin {
  readonly context: string | undefined;
  readonly server: string;
}

/**
 * Whether the API server can be talked to, which version it has, what its clock says and whom it takes us for. Its failure
 * is one after which asking anything else is no use.
 */
export async function client(asker: Asker, origin: Origin): Promise<ClientEvidence> {
  const version = await reading(asker, "/version", () => askVersion(asker));
  const { context, server } = origin;
  if (version.failure !== undefined && isGone(version.failure.reason)) {
    return { context, server, failure: version.failure };
  }
  const user = await reading(asker, REVIEW, () => askUser(asker));
  if (user.failure?.reason === "unauthorized") return { context, server, failure: user.failure };
  return { context, server, ...version.value, user: user.value };
}

const isGone = (reason: string): boolean =>
  isServerGone({ failure: reason as ApiError["failure"] }) ||
  ["timeout", "cancelled", "connection-lost", "not-kubernetes"].includes(reason);

async function askVersion(asker: Asker): Promise<Pick<ClientEvidence, "serverVersion" | "clockDifference">> {
  const what = "read the version of the API server";
  const response = await asker.client.get(requestOf(asker, { path: "/version", what }));
  const theirs = Date.parse(response.date);
  const ours = asker.now();
  const body = await wholeBody(response.body, what, MAX_VERSION_BYTES);
  const version = (parseJson(body, response.contentType, what) as { gitVersion?: unknown } | null)?.gitVersion;
  return {
    serverVersion: typeof version === "string" ? version.slice(0, 100) : undefined,
    clockDifference: Number.isNaN(theirs) ? undefined : theirs - ours,
  };
}

async function askUser(asker: Asker): Promise<ClientEvidence["user"]> {
  const answer = (await postReview(asker, REVIEW, "ask who you are", {
    apiVersion: "authentication.k8s.io/v1",
    kind: "SelfSubjectReview",
  })) as { status?: { userInfo?: { username?: unknown; groups?: unknown } } } | null;
  const { username, groups } = answer?.status?.userInfo ?? {};
  if (typeof username !== "string") return undefined;
  return {
    name: username.slice(0, 1000),
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === "string").slice(0, 100) : [],
  };
}
