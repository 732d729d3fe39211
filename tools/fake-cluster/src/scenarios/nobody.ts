import type { Scenario } from "./scenario.ts";

/** The cluster is healthy. */
export const nobody: Scenario = {
  name: "nobody",
  title: "the user may do nothing",
  user: "nobody",
  arrange: () => undefined,
};
