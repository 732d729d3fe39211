import { defineRule, type Rule } from "../rule.ts";

export const authDelegatorMissing: Rule = defineRule({
  id: "auth-delegator-missing",
  severity: "error",
  role: "cause",
  title: "metrics-server may not ask who a caller is and what they may do",
  cause:
    "No ClusterRoleBinding gives its ServiceAccount system:auth-delegator, so it can create neither TokenReviews nor SubjectAccessReviews.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
