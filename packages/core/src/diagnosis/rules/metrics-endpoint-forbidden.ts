import { setFlags } from "../commands/set-flags.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsEndpointForbidden: Rule = defineRule({
  id: "metrics-endpoint-forbidden",
  severity: "warning",
  role: "cause",
  title: "A scraper may not read metrics-server's own /metrics",
  cause: "The path needs authorisation: the scraper's ServiceAccount lacks get on the URL /metrics.",
  proof: () => ["kubectl auth can-i get /metrics --as=system:serviceaccount:<namespace>:<scraper>"],
  remedies: [
    advice("Let the scraper read /metrics", [
      "kubectl create clusterrole metrics-endpoint-reader --verb=get --non-resource-url=/metrics",
      "kubectl create clusterrolebinding metrics-endpoint-reader --clusterrole=metrics-endpoint-reader --serviceaccount=<namespace>:<scraper>",
    ]),
    {
      title: "Or serve /metrics without authorisation",
      cost: "Anyone who reaches the pod reads metrics-server's own figures.",
      commands: (facts) => setFlags(facts, { set: ["--authorization-always-allow-paths=/livez,/readyz,/metrics"] }),
    },
  ],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  lines: [
    {
      anyOf: ["cannot get path /metrics", "forbidden: user"],
      matches: /cannot get path \/metrics(?: |$|:)|path=\/metrics\b/,
    },
    {
      anyOf: ["/metrics"],
      matches: /(?::\d+|\.svc|pods\/\S{1,200}|get)\/metrics\b.{0,200}(?:403|401|forbidden|unauthorized)/,
      unless: /\/metrics\/resource|\/metrics\/cadvisor|:102[45]\d\//,
    },
    { anyOf: ["uri=/metrics"], matches: /uri=\/metrics(?: |\?).{0,600}resp=40[13]\b/ },
    {
      anyOf: ["/metrics"],
      matches: /(?:403 forbidden|401 unauthorized).{0,100}https?:\/\/\S{1,200}\/metrics(?: |$)/,
      unless: /:102[45]\d\//,
    },
  ],
  yieldsTo: ["nanny-addon-resizer"],
});
