import type { ServiceObject } from "../world/pipeline/kube-object.ts";
import { type Scenario, SERVICE } from "./scenario.ts";

/** metrics-server is healthy. */
export const serviceWrongSelector: Scenario = {
  name: "service-wrong-selector",
  title: "the Service selects no pod",
  arrange: ({ store }) =>
    store.edit<ServiceObject>(...SERVICE, ({ spec }) => {
      spec.selector = { "k8s-app": "metric-server" };
    }),
};
