import { readLog } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiTokenExpired: Rule = defineRule({
  id: "api-token-expired",
  severity: "warning",
  role: "cause",
  title: "A client sends a token that has expired",
  cause:
    "An old client library keeps the projected ServiceAccount token that it read at start, or the token was revoked.",
  proof: (facts) => [readLog(facts)],
  remedies: [
    advice("Upgrade the client, or restart its pod, so that it reads its token again", [
      "kubectl -n <namespace> rollout restart deployment/<client>",
    ]),
  ],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens",
  ],
  lines: [
    {
      anyOf: [
        "token has expired",
        "token is expired",
        "token has been invalidated",
        "invalid bearer token",
        "service account token has expired",
        "serviceaccount token is expired",
        "token expired",
      ],
      unless: /getting credentials|scrape node/,
    },
    {
      anyOf: ["failed to list", "failed to watch"],
      matches:
        /failed to (?:list|watch) \*[\w.]{1,80}: (?:unauthorized$|the server has asked for the client to provide credentials)/,
    },
  ],
  yieldsTo: ["metrics-server-rbac-missing", "clock-skew"],
});
