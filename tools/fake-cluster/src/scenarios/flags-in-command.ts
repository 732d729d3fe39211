import { editContainer, editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** As in manifests before 0.3.7. */
export const flagsInCommand: Scenario = {
  name: "flags-in-command",
  title: "the flags are in `command`; the kubelets signed their own certificates",
  arrange: (situation) => {
    editContainer(situation, (container) => {
      container.command = ["/metrics-server", ...(container.args ?? [])];
      delete container.args;
    });
    editKubelets(situation, { certificate: "self-signed" });
  },
};
