import { defineRule, type Rule } from "../rule.ts";

export const kubeletScrapeTimeout: Rule = defineRule({
  id: "kubelet-scrape-timeout",
  severity: "error",
  role: "cause",
  title: "The kubelet did not answer in time",
  cause:
    "The request was not finished within --kubelet-request-timeout: packets are dropped on the way, or the kubelet is slow because it or its container runtime is overloaded.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
