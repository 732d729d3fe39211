import type { ApiServiceObject } from "../world/pipeline/kube-object.ts";
import { API_SERVICE, type Scenario } from "./scenario.ts";

/** ServicePortError. */
export const servicePortError: Scenario = {
  name: "service-port-error",
  title: "the APIService names a port that the Service has not",
  arrange: ({ store }) =>
    store.edit<ApiServiceObject>(...API_SERVICE, ({ spec }) => {
      spec.service = { name: "metrics-server", namespace: "kube-system", port: 8443 };
    }),
};
