import { editContainer } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** 9 MiB. */
export const oomKilled: Scenario = {
  name: "oom-killed",
  title: "metrics-server's memory limit is too small",
  arrange: (situation) =>
    editContainer(situation, (container) => {
      container.resources = { requests: { cpu: "100m", memory: "9Mi" }, limits: { memory: "9Mi" } };
    }),
};
