import { chosenAddress } from "../../scene/chosen-address.ts";
import { addressTypes, isOn, numberFlag } from "../../scene/flags.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** Whether nodes have an address of a type that metrics-server looks for, and the port that it asks. */
export const addresses: Check = ({ evidence, nodes, container, flags, freshNodes }) => {
  if (container === undefined) return [];
  const types = addressTypes(flags);
  const asked = isOn(flags, "kubelet-use-node-status-port") ? undefined : numberFlag(flags, "kubelet-port", 10_250);
  const place = evidence.objects.nodes as Place;
  return nodes
    .filter(({ metadata }) => !freshNodes.has(metadata.name))
    .flatMap((node) => {
      const { metadata, status } = node;
      if (chosenAddress(node, types) === undefined) {
        const has = status.addresses.map(({ type }) => type).join(", ") || "none";
        return [
          seenIn("nodes", place, "address-type-no-match", `no address of type ${types.join(", ")}; it has ${has}`, [
            metadata.name,
          ]),
        ];
      }
      const port = status.kubeletPort ?? 10_250;
      if (asked === undefined || asked === port || asked === 10_255) return [];
      return [
        seenIn(
          "nodes",
          place,
          "kubelet-connection-refused",
          `metrics-server asks port ${asked}; the kubelet has ${port}`,
          [metadata.name],
        ),
      ];
    });
};
