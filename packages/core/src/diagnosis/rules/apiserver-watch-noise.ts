import { defineRule, type Rule } from "../rule.ts";

export const apiserverWatchNoise: Rule = defineRule({
  id: "apiserver-watch-noise",
  severity: "info",
  role: "noise",
  title: "A watch of the API server was closed and opened again",
  cause: "Watches end when they time out or the API server restarts. Only when it never stops is something wrong.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
