import { isAllowed } from "../access/authorize.ts";
import type { Identity } from "../access/users.ts";
import { decodeResourceAttributes } from "../protobuf/access-review.ts";
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
 * @param body - the posted review, JSON or protobuf
 */
export function accessReviewAnswer(identity: Identity, body: Buffer): Answer {
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

function parse(body: Buffer): { spec?: { resourceAttributes?: ResourceAttributes } } | undefined {
  if (body.subarray(0, 4).toString("latin1") === "k8s\0")
    return { spec: { resourceAttributes: decodeResourceAttributes(body) } };

  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
