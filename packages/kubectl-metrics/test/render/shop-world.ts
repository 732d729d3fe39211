import { staticNode, staticPod, type World } from "@kubectl-metrics/fake-cluster";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";

/** Two namespaces, a pod of two containers, a pod without metrics, a node without. */
export const shopWorld = (): World =>
  worldOf(
    [
      staticNode(nodeObject("node-1", { nodeInfo: { swap: { capacity: 2 ** 30 } } }), {
        cpu: "250m",
        memory: "1536Mi",
        swap: "64Mi",
      }),
      staticNode(nodeObject("node-2")),
    ],
    [
      staticPod(podObject("shop", "cart-1", { containers: ["app", "proxy"], labels: { app: "cart" } }), {
        app: { cpu: "150500u", memory: "300Mi" },
        proxy: { cpu: "20m", memory: "20Mi" },
      }),
      staticPod(podObject("shop", "queue,1", { labels: { app: "queue" } }), { main: { cpu: "0", memory: "512Mi" } }),
      staticPod(podObject("shop", "lost", { node: "node-2" })),
      staticPod(podObject("web", "front-1"), { main: { cpu: "77m", memory: "1Gi" } }),
    ],
  );
