import { editContainer } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** A typing error in the tag. */
export const imagePull: Scenario = {
  name: "image-pull",
  title: "the image does not exist",
  arrange: (situation) =>
    editContainer(situation, (container) => {
      container.image = "registry.k8s.io/metrics-server/metrics-server:0.9";
    }),
};
