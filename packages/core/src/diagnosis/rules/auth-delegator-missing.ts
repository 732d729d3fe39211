import { grantDelegation } from "../remedies/access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const authDelegatorMissing: Rule = defineRule({
  id: "auth-delegator-missing",
  severity: "error",
  role: "cause",
  title: "metrics-server may not ask who a caller is and what they may do",
  cause:
    "No ClusterRoleBinding gives its ServiceAccount system:auth-delegator, so it can create neither TokenReviews nor SubjectAccessReviews.",
  proof: () => ["kubectl get clusterrolebinding metrics-server:system:auth-delegator -o yaml"],
  remedies: [grantDelegation],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#other-component-roles"],
  lines: [],
});
