import type { Scenario } from "./scenario.ts";

/** The authority in extension-apiserver-authentication is another one. */
export const discovery401: Scenario = {
  name: "discovery-401",
  title: "metrics-server does not know who signed the API server's front-proxy certificate",
  arrange: ({ controlPlane }) => {
    controlPlane.frontProxy = "unknown-authority";
  },
};
