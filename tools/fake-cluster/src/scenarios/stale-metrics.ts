import { podName, removeProbes } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Without probes nothing restarts it. */
export const staleMetrics: Scenario = {
  name: "stale-metrics",
  title: "metrics-server scraped for the last time twelve minutes ago",
  arrange: (situation) => {
    removeProbes(situation);
    situation.processes.behind.set(podName(situation), 12 * 60_000);
  },
};
