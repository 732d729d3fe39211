import { podName } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Lists never come: a client has to give up by itself. */
export const metricsApiHangs: Scenario = {
  name: "metrics-api-hangs",
  title: "the Metrics API answers discovery and then nothing",
  arrange: (situation) => {
    situation.processes.hanging.add(podName(situation));
  },
};
