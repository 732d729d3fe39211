import type { ServiceObject } from "../world/pipeline/kube-object.ts";
import { type Scenario, SERVICE } from "./scenario.ts";

/** targetPort 4443, as in manifests of old. */
export const serviceWrongPort: Scenario = {
  name: "service-wrong-port",
  title: "the Service leads to a port on which metrics-server does not listen",
  arrange: ({ store }) =>
    store.edit<ServiceObject>(...SERVICE, ({ spec }) => {
      spec.ports = [{ name: "https", port: 443, protocol: "TCP", targetPort: 4443 }];
    }),
};
