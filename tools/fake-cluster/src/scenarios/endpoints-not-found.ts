import type { ServiceObject } from "../world/pipeline/kube-object.ts";
import { type Scenario, SERVICE } from "./scenario.ts";

/** EndpointsNotFound. */
export const endpointsNotFound: Scenario = {
  name: "endpoints-not-found",
  title: "the Service has no selector, and so no EndpointSlice",
  arrange: ({ store }) =>
    store.edit<ServiceObject>(...SERVICE, ({ spec }) => {
      delete spec.selector;
    }),
};
