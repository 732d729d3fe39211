import { setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** --kubelet-insecure-tls and --kubelet-certificate-authority. */
export const contradictingFlags: Scenario = {
  name: "contradicting-flags",
  title: "two flags of metrics-server exclude each other",
  arrange: (situation) =>
    setFlags(situation, "--kubelet-insecure-tls", "--kubelet-certificate-authority=/etc/kubelet/ca.crt"),
};
