import { isAllowed } from "../access/authorize.ts";
import type { Identity } from "../access/users.ts";
import { type Answer, statusAnswer } from "./status.ts";

interface ResourceAttributes {
  readonly namespace?: string;
  readonly verb?: string;
  readonly group?: string;
  readonly version?: string;
  readonly resource?: string;
  readonly subresource?: string;
  readonly name?: string;
}

/**
 * Answers a SelfSubjectAccessReview: whether the user may do what the body names.
 *
 * @param body - the posted review as JSON
 */
export function accessReviewAnswer(identity: Identity, body: string): Answer {
  const review = parse(body);
  if (review === undefined)
    return statusAnswer(400, "the object provided is unrecognized (must be of type SelfSubjectAccessReview)");

  const attributes = review.spec?.resourceAttributes;
  const allowed = attributes === undefined || isAllowed(identity, requestOf(attributes));

  return {
    type: "object",
    code: 201,
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    object: { metadata: {}, spec: review.spec ?? {}, status: { allowed } },
  };
}

function requestOf(attributes: ResourceAttributes): Parameters<typeof isAllowed>[1] {
  return {
    group: attributes.group ?? "",
    version: attributes.version ?? "v1",
    resource: attributes.resource ?? "",
    subresource: attributes.subresource || undefined,
    namespace: attributes.namespace || undefined,
    name: attributes.name || undefined,
    verb: attributes.verb ?? "",
    rest: "",
  };
}

function parse(body: string): { spec?: { resourceAttributes?: ResourceAttributes } } | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
