import { podName, removeProbes } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** As after SIGSTOP; without probes nothing restarts it. */
export const frozen: Scenario = {
  name: "frozen",
  title: "metrics-server is alive and does nothing",
  arrange: (situation) => {
    removeProbes(situation);
    situation.processes.frozen.add(podName(situation));
  },
};
