import { serviceAccountMay } from "./access.ts";
import type { Instance } from "./instances.ts";
import { loggedAt } from "./metrics-server-log.ts";
import type { Situation } from "./situation.ts";

/** What metrics-server says of rights that it lacks, and of callers whom it does not believe. */
export function accessLines(situation: Situation, pod: Instance): string[] {
  const account = { namespace: pod.namespace, name: pod.workload.spec.template.spec.serviceAccountName ?? "default" };
  const user = `system:serviceaccount:${account.namespace}:${account.name}`;
  const at = situation.now() - 30_000;
  const say = (place: string, text: string): string => loggedAt(at, "E", place, text);

  const unlisted = ["nodes", "pods"].flatMap((resource) => {
    if (serviceAccountMay(situation, account, { verb: "list", group: "", resource })) return [];
    const type = resource === "nodes" ? "*v1.Node" : "*v1.PartialObjectMetadata";
    const error = `failed to list ${type}: ${resource} is forbidden: User "${user}" cannot list resource "${resource}" in API group "" at the cluster scope`;

    return [
      say(
        "reflector.go:205",
        `"Failed to watch" err=${JSON.stringify(error)} logger="UnhandledError" reflector="k8s.io/client-go/informers/factory.go:160" type="${type}"`,
      ),
    ];
  });
  const review = { verb: "create", group: "authorization.k8s.io", resource: "subjectaccessreviews" };
  const error = `subjectaccessreviews.authorization.k8s.io is forbidden: User "${user}" cannot create resource "subjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope`;

  return [
    ...unlisted,
    ...(serviceAccountMay(situation, account, review)
      ? []
      : [say("webhook.go:269", `"Failed to make webhook authorizer request" err=${JSON.stringify(error)}`)]),
    ...(situation.controlPlane.frontProxy === "unknown-authority"
      ? [
          say(
            "authentication.go:75",
            '"Unable to authenticate the request" err="x509: certificate signed by unknown authority"',
          ),
        ]
      : []),
  ];
}
