import type { Scenario } from "./scenario.ts";

/** It has no two samples yet. */
export const justStarted: Scenario = {
  name: "just-started",
  title: "metrics-server started six seconds ago",
  arrange: (situation) => {
    situation.startedAt.set("kube-system/metrics-server", situation.now() - 6000);
  },
};
