import { setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** --deprecated-kubelet-completely-insecure. */
export const kubeletPlainHttp: Scenario = {
  name: "kubelet-plain-http",
  title: "metrics-server speaks HTTP to the kubelets' HTTPS port",
  arrange: (situation) => setFlags(situation, "--deprecated-kubelet-completely-insecure"),
};
