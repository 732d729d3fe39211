import type { Scenario } from "./scenario.ts";

/** No APIService, no workload. */
export const notInstalled: Scenario = {
  name: "not-installed",
  title: "metrics-server was never installed",
  startsWithout: true,
  arrange: () => undefined,
};
