import type { ApiServiceObject } from "../world/pipeline/kube-object.ts";
import { API_SERVICE, type Scenario } from "./scenario.ts";

/** FailedDiscoveryCheck with the x509 text. */
export const discoveryX509: Scenario = {
  name: "discovery-x509",
  title: "the availability check verifies certificates, as since Kubernetes 1.37",
  arrange: ({ store, controlPlane }) => {
    controlPlane.checksCertificates = true;
    store.edit<ApiServiceObject>(...API_SERVICE, ({ spec }) => {
      delete spec.insecureSkipTLSVerify;
    });
  },
};
