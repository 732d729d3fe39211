import type { ResourceRequest } from "../api/request-info.ts";
import { type Answer, statusAnswer } from "../api/status.ts";
import type { AccessRule, Identity } from "./users.ts";

/** Whether one of the user's rules allows the request. */
export function isAllowed(identity: Identity, request: ResourceRequest): boolean {
  return identity.rules.some((rule) => allows(rule, request));
}

/**
 * Refuses in Kubernetes' own words.
 *
 * @see k8s.io/apiserver pkg/endpoints/handlers/responsewriters/errors.go `forbiddenMessage`
 */
export function forbidden(identity: Identity, request: ResourceRequest): Answer {
  const { group, resource, name, namespace, verb } = request;
  const qualified = group === "" ? resource : `${resource}.${group}`;
  const subject = name === undefined ? qualified : `${qualified} "${name}"`;
  const scope = namespace === undefined ? "at the cluster scope" : `in the namespace "${namespace}"`;
  const action = `cannot ${verb} resource "${pathOf(request)}" in API group "${group}" ${scope}`;

  return statusAnswer(403, `${subject} is forbidden: User "${identity.name}" ${action}`, {
    ...(name === undefined ? {} : { name }),
    ...(group === "" ? {} : { group }),
    kind: resource,
  });
}

function allows(rule: AccessRule, request: ResourceRequest): boolean {
  const inNamespace =
    rule.namespaces === undefined || (request.namespace !== undefined && rule.namespaces.includes(request.namespace));

  return (
    matches(rule.verbs, request.verb) &&
    matches(rule.apiGroups ?? [""], request.group) &&
    matches(rule.resources, pathOf(request)) &&
    inNamespace
  );
}

const matches = (allowed: readonly string[], wanted: string): boolean =>
  allowed.includes("*") || allowed.includes(wanted);
const pathOf = ({ resource, subresource }: ResourceRequest): string =>
  subresource === undefined ? resource : `${resource}/${subresource}`;
