import { editContainer } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** The kubelet restarts metrics-server for ever. */
export const probeHttpOnHttps: Scenario = {
  name: "probe-http-on-https",
  title: "the probes speak HTTP to an HTTPS port",
  arrange: (situation) =>
    editContainer(situation, (container) => {
      container.readinessProbe = { httpGet: { path: "/readyz", port: "https", scheme: "HTTP" }, periodSeconds: 10 };
      container.livenessProbe = { httpGet: { path: "/livez", port: "https", scheme: "HTTP" }, periodSeconds: 10 };
    }),
};
