import type { Identity } from "../access/users.ts";
import type { Answer } from "../api/status.ts";

/** Answers a SelfSubjectReview: who the API server takes the user for. */
export function selfReviewAnswer({ name, groups }: Identity): Answer {
  return {
    type: "object",
    code: 201,
    apiVersion: "authentication.k8s.io/v1",
    kind: "SelfSubjectReview",
    object: { metadata: {}, status: { userInfo: { username: name, groups: [...groups, "system:authenticated"] } } },
  };
}
