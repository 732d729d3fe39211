import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Their authentication by webhook is off. */
export const kubelet401: Scenario = {
  name: "kubelet-401",
  title: "the kubelets do not know ServiceAccounts",
  arrange: (situation) => editKubelets(situation, { authenticatesTokens: false }),
};
