import { generateWorld, type World } from "@kubectl-metrics/fake-cluster";

/** Three nodes whose kubelets answer; pods of `default` run on the first two nodes, those of `shop` on the third. */
export function kubeletWorld(): World {
  const world = generateWorld({
    nodes: 3,
    podsPerNode: 3,
    containersPerPod: 1,
    seed: 5,
    namespaces: ["default", "shop"],
    notRunning: 0,
    sidecars: 0,
    swap: 0,
  });
  const isThird = (node: string | undefined): boolean => node === "worker-3";
  world.pods = world.pods.filter(({ namespace, object }) => (namespace === "shop") === isThird(object().spec.nodeName));
  return world;
}
