import { readApiService } from "../commands/workload-words.ts";
import { deleteRegistration } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const namespaceDeletionBlocked: Rule = defineRule({
  id: "namespace-deletion-blocked",
  severity: "error",
  role: "consequence",
  title: "Namespaces cannot be deleted while an API does not answer",
  cause: "Deleting a namespace needs complete discovery, and a registered API whose backend is down prevents that.",
  proof: () => [
    "kubectl get namespace <namespace> -o jsonpath='{.status.conditions}'",
    "kubectl get apiservices | grep False",
  ],
  remedies: [
    {
      title: "Repair the APIService that does not answer",
      cost: "Do not remove the namespace's finalizers first: objects would stay behind.",
      commands: (facts) => [readApiService(facts)],
    },
    deleteRegistration,
  ],
  references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
  lines: [
    {
      anyOf: [
        "discovery failed for some groups",
        "namespacedeletiondiscoveryfailure",
        "namespacedeletioncontentfailure",
        "deletion of namespace",
        "failed to delete all resource types",
        "unable to delete namespace",
        "unexpected items still remain in namespace",
        "namespace_controller",
        "namespaces controller",
        "syncing namespace",
        "delete ns:",
      ],
      matches: /discovery|server apis|metrics|failed to delete all|unexpected items|discoveryfailure/,
    },
  ],
});
