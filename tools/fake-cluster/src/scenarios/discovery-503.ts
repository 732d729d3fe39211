import type { Scenario } from "./scenario.ts";

/** HTTPS_PROXY of kube-apiserver without NO_PROXY for the Services. */
export const discovery503: Scenario = {
  name: "discovery-503",
  title: "a proxy stands between the API server and pods and answers 503",
  arrange: ({ controlPlane }) => {
    controlPlane.path = "proxy-503";
  },
};
