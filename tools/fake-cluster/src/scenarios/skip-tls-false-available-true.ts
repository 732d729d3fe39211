import type { ApiServiceObject } from "../world/pipeline/kube-object.ts";
import { API_SERVICE, type Scenario } from "./scenario.ts";

/** Before Kubernetes 1.37 only the proxy verifies: every request is 503, and its body says why. */
export const skipTlsFalseAvailableTrue: Scenario = {
  name: "skip-tls-false-available-true",
  title: "the APIService verifies a certificate that does not fit, and claims to be available",
  arrange: ({ store }) =>
    store.edit<ApiServiceObject>(...API_SERVICE, ({ spec }) => {
      delete spec.insecureSkipTLSVerify;
    }),
};
