import { podName } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** As after SIGSTOP. */
export const frozenWithProbes: Scenario = {
  name: "frozen-with-probes",
  title: "metrics-server is alive and does nothing, and its probes notice",
  arrange: (situation) => {
    situation.processes.frozen.add(podName(situation));
  },
};
