import { OTHER_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "metrics of 2 of 3 nodes and of 41 pods" */
export function seenOfData({ evidence: { nodeMetrics, podMetrics }, nodes }: Scene): StageView {
  const ofNodes = readingView(nodeMetrics, OTHER_PERMISSIONS.nodeMetrics, (all) =>
    nodes.length === 0 ? counted(all.length, "node") : `${all.length} of ${counted(nodes.length, "node")}`,
  );
  const ofPods = readingView(podMetrics, OTHER_PERMISSIONS.podMetrics, (all) => counted(all.length, "pod"));
  if (ofNodes.unread && ofPods.unread) return { seen: ofNodes.seen, unread: true };
  return { seen: `metrics: ${ofNodes.seen}, ${ofPods.seen}`, unread: ofNodes.unread ?? ofPods.unread };
}
