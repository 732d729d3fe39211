import { advice } from "../remedies/advice.ts";
import { install } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const heapsterLegacy: Rule = defineRule({
  id: "heapster-legacy",
  severity: "error",
  role: "cause",
  title: "A client asks Heapster, which is gone",
  cause: "kubectl up to 1.17 and old controllers fall back to Heapster's Service when they do not find metrics.k8s.io.",
  proof: () => ["kubectl version"],
  remedies: [
    advice("Use kubectl 1.18 or later, which asks metrics.k8s.io only", ["kubectl version --client"]),
    install,
  ],
  references: ["https://github.com/kubernetes-retired/heapster"],
  lines: [
    {
      anyOf: ["heapster"],
      matches:
        /services?\b.{0,60}heapster|(?:from|to|in) heapster|heapster\S{0,20} not found|http:heapster:|heapster:.{0,20} (?:fail|error|unable)|get services http:heapster|unmarshall? heapster/,
      unless:
        /kubelet_summary|error while getting metrics summary|^(?!.{0,80}http:heapster:).{0,400}cannot (?:list|get|watch)|scraping containers/,
    },
    {
      anyOf: [
        "(get services metrics-server)",
        "(get services http:metrics-server:)",
        "(get services https:metrics-server:)",
      ],
    },
    // The body of its 503 names the API that only Heapster has.
    { anyOf: ["/apis/metrics/v1alpha1"], matches: /trying to reach/ },
    { anyOf: ["horizontal-pod-autoscaler-use-rest-clients"], matches: /false/, unless: /flag: --/ },
  ],
});
