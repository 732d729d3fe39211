import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** metrics-server leaves worker-2 out, with its pods. */
export const zeroCounters: Scenario = {
  name: "zero-counters",
  title: "the counters of one node stay at zero",
  arrange: (situation) => editKubelets(situation, { countsNothing: true }, "worker-2"),
};
