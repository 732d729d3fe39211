import type { Scenario } from "./scenario.ts";

/** The cluster is healthy; `kubectl top nodes` fails as it reads the nodes, too. */
export const metricsReaderOnly: Scenario = {
  name: "metrics-reader-only",
  title: "the user may read the Metrics API and nothing else",
  user: "metrics-reader",
  arrange: () => undefined,
};
