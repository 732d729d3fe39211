import type { Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "metrics of 2 of 3 nodes and of 41 pods" */
export function seenOfData({ evidence: { nodeMetrics, podMetrics }, nodes }: Scene): StageView {
  const ofNodes = readingView(nodeMetrics, "list on nodes.metrics.k8s.io", (all) =>
    nodes.length === 0 ? counted(all.length, "node") : `${all.length} of ${counted(nodes.length, "node")}`,
  );
  const ofPods = readingView(podMetrics, "list on pods.metrics.k8s.io", (all) => counted(all.length, "pod"));
  if (ofNodes.unread && ofPods.unread) return { seen: ofNodes.seen, unread: true };
  return { seen: `metrics: ${ofNodes.seen}, ${ofPods.seen}`, unread: ofNodes.unread ?? ofPods.unread };
}
