import { dropFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** No --cert-dir, and a read-only file system. */
export const crashLoop: Scenario = {
  name: "crash-loop",
  title: "metrics-server cannot write its certificate",
  arrange: (situation) => dropFlags(situation, "--cert-dir"),
};
