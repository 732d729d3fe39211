import type { ClusterNode } from "../objects/cluster-node.ts";
import { chosenAddress, isName } from "./chosen-address.ts";
import { addressTypes } from "./flags.ts";
import type { Scene } from "./scene.ts";

/** The nodes whose chosen address has to be looked up, with it. */
export function namedNodes({ nodes, flags, container }: Scene): readonly { node: ClusterNode; name: string }[] {
  if (container === undefined) return [];
  const types = addressTypes(flags);
  return nodes.flatMap((node) => {
    const address = chosenAddress(node, types)?.address;
    return address !== undefined && isName(address) ? [{ node, name: address }] : [];
  });
}

/** Whether metrics-server needs DNS to reach kubelets. */
export function usesNames(scene: Scene): boolean {
  return namedNodes(scene).length > 0;
}
