import { type Check, type Place, seenIn } from "../check.ts";

/** Whether nodes are Ready: a kubelet that does not report has no metrics either. */
export const ready: Check = ({ evidence, nodes }) =>
  nodes.flatMap(({ metadata, status }) => {
    const condition = status.conditions.find(({ type }) => type === "Ready");
    if (condition === undefined || condition.status === "True") return [];
    const { reason = "no reason", message = "no message" } = condition;
    const seen = `Ready=${condition.status} ${reason}: ${message}`;
    return [seenIn("nodes", evidence.objects.nodes as Place, "node-not-ready", seen, [metadata.name])];
  });
