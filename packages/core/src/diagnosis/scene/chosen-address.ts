import type { ClusterNode } from "../objects/cluster-node.ts";

/**
 * The address that metrics-server chooses for a node: the first of the first type that the node has.
 *
 * @param types - types of addresses, first choice first
 * @see metrics-server pkg/utils/address_resolver.go
 */
export function chosenAddress(
  { status }: ClusterNode,
  types: readonly string[],
): { readonly type: string; readonly address: string } | undefined {
  return types.flatMap((type) => status.addresses.filter((address) => address.type === type))[0];
}

/** Whether an address has to be looked up: it is no IP address. */
export function isName(address: string): boolean {
  return !/^[\d.]+$|:/.test(address);
}
