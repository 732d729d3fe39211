import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** That of worker-3. */
export const clockSkew: Scenario = {
  name: "clock-skew",
  title: "the clock of one node is five minutes ahead",
  arrange: (situation) => editKubelets(situation, { clockAhead: 5 * 60_000 }, "worker-3"),
};
