import type { Scene } from "../scene/scene.ts";
import { counted, readingView, type StageView } from "./seen.ts";

/** "4 autoscalers" */
export function seenOfConsumers({ evidence: { objects } }: Scene): StageView {
  return readingView(objects.autoscalers, "list on horizontalpodautoscalers.autoscaling", (all) =>
    counted(all.length, "autoscaler"),
  );
}
