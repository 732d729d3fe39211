import { OBJECT_PERMISSIONS, OTHER_PERMISSIONS } from "../scene/needed-permissions.ts";
import type { Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "3 nodes, 3 Ready; 3 summaries read" */
export function seenOfNodes({ evidence: { objects, summaries } }: Scene): StageView {
  const view = readingView(objects.nodes, OBJECT_PERMISSIONS.nodes.permission, (all) => {
    const ready = all.filter(({ status }) =>
      status.conditions.some((each) => each.type === "Ready" && each.status === "True"),
    );
    return `${counted(all.length, "node")}, ${ready.length} Ready`;
  });
  return { ...view, seen: `${view.seen}; ${summariesText(Object.values(summaries))}` };
}

const summariesText = (all: readonly Scene["evidence"]["summaries"][string][]): string => {
  if (all.length === 0) return "no kubelet asked";
  const forbidden = all.filter(({ failure }) => failure?.reason === "forbidden").length;
  if (forbidden === all.length) return `kubelets not asked, needs ${OTHER_PERMISSIONS.summaries}`;
  const answered = all.filter(({ failure }) => failure === undefined).length;
  return `${answered} of ${counted(all.length, "kubelet")} answered`;
};
