import { type Scenario, SERVICE } from "./scenario.ts";

/** The pods are healthy. */
export const serviceNotFound: Scenario = {
  name: "service-not-found",
  title: "the Service that the APIService names is gone",
  arrange: ({ store }) => store.remove(...SERVICE),
};
