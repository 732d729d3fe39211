import { installProgram } from "../simulation/seed/program.ts";
import type { ServiceObject } from "../world/pipeline/kube-object.ts";
import { type Scenario, SERVICE } from "./scenario.ts";

/** What it selects is ready, and serves no metrics.k8s.io: 404. */
export const discovery404: Scenario = {
  name: "discovery-404",
  title: "the Service leads to another program",
  arrange: (situation) => {
    installProgram(situation, {
      name: "web",
      namespace: "kube-system",
      image: "registry.example/web:v1",
      labels: { app: "web" },
      port: 10250,
    });
    situation.store.edit<ServiceObject>(...SERVICE, ({ spec }) => {
      spec.selector = { app: "web" };
    });
  },
};
