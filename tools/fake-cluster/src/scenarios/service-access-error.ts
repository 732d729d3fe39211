import type { Scenario } from "./scenario.ts";

/** ServiceAccessError: etcd is in trouble. */
export const serviceAccessError: Scenario = {
  name: "service-access-error",
  title: "the API server cannot read Services",
  arrange: ({ controlPlane }) => {
    controlPlane.serviceLister = "etcdserver: request timed out";
  },
};
