import { setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** --source, of Heapster's time. */
export const badFlag: Scenario = {
  name: "bad-flag",
  title: "metrics-server does not know a flag",
  arrange: (situation) => setFlags(situation, "--source=kubernetes.summary_api:"),
};
